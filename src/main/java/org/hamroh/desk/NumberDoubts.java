package org.hamroh.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hamroh.channel.Address;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Post;
import org.hamroh.conversation.Dialogs;
import org.hamroh.dialog.Line;
import org.hamroh.directory.NumberDoubted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells coordinators once of a number where nobody answers, and what to do; the group, if none can be reached. */
@Component
class NumberDoubts {

    private final Dialogs dialogs;
    private final ServiceWords services;
    private final Operators operators;
    private final DeskGroup group;
    private final Hands hands;
    private final Post post;
    private final Words words;

    NumberDoubts(Dialogs dialogs, ServiceWords services, Operators operators, DeskGroup group, Hands hands, Post post,
            Words words) {
        this.dialogs = dialogs;
        this.services = services;
        this.operators = operators;
        this.group = group;
        this.hands = hands;
        this.post = post;
        this.words = words;
    }

    @EventListener
    void doubted(NumberDoubted doubted) {
        services.listing(doubted.number().service()).ifPresent(service -> {
            Line line = dialogs.directory().isEmergency(doubted.number())
                    ? Line.NUMBER_DOUBTED_EMERGENCY
                    : Line.NUMBER_DOUBTED;
            tell(words.line(line, Map.of("country", services.country(service.country()), "name", service.name(),
                    "number", doubted.number().number())));
        });
    }

    private void tell(String text) {
        List<Operator> coordinators = operators.reachable().stream().filter(Operator::isCoordinator).toList();
        coordinators.forEach(coordinator -> hands.say(coordinator, text));
        Optional<Address> address = group.address();
        if (coordinators.isEmpty() && address.isPresent())
            post.send(Outgoing.of(new Parcel.Message(address.get(), text, Keyboard.NONE)));
    }
}
