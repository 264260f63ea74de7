package org.hamroh.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.hamroh.casework.Audit.Actor;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Address;
import org.hamroh.channel.Content;
import org.hamroh.channel.Incoming;
import org.hamroh.channel.Membership;
import org.hamroh.channel.Sender;
import org.hamroh.conversation.People;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/** Who is an operator, as Telegram says it now: who has left the group holds no person any longer. */
@Component
class Belonging {

    private final DeskGroup group;
    private final Admission admission;
    private final Operators operators;
    private final OperatorMenu menu;
    private final Requests requests;
    private final Calling calling;
    private final People people;
    private final InstantSource clock;

    Belonging(DeskGroup group, Admission admission, Operators operators, OperatorMenu menu, Requests requests,
            Calling calling, People people, InstantSource clock) {
        this.group = group;
        this.admission = admission;
        this.operators = operators;
        this.menu = menu;
        this.requests = requests;
        this.calling = calling;
        this.people = people;
        this.clock = clock;
    }

    /** Somebody's place in the group has changed. */
    void changes(Content.Place place) {
        admission.changed(place.who(), place.membership());
        operators.of(place.who()).ifPresent(operator -> becomes(operator, place.membership()));
    }

    /**
     * The operator whose chat this is; a member of the group becomes one with /start. Without an answer nobody new does.
     */
    Optional<Operator> operator(Incoming in, boolean starts) {
        Optional<Sender> sender = in.sender();
        if (sender.isEmpty() || group.configured().isEmpty())
            return operators.of(in.chat()).filter(Operator::isOnDesk);
        Optional<Membership> membership = admission.of(sender.get().address());
        Optional<Operator> known = operators.of(in.chat());
        membership.ifPresent(m -> known.filter(o -> o.isOnDesk() != m.isMember()).ifPresent(o -> becomes(o, m)));
        if (starts && membership.filter(Membership::isMember).isPresent())
            return Optional.of(operators.admit(sender.get(), in, membership.get()));
        return known.filter(Operator::isOnDesk);
    }

    /** Those who have people in hand are asked for again and again: who has left must not read on. */
    void watchTakers(Instant now) {
        for (Operator operator : operators.reachable())
            if (!requests.takenBy(operator.id()).isEmpty()) {
                Optional<Address> address = operators.address(operator);
                address.flatMap(admission::of).filter(membership -> !membership.isMember())
                        .ifPresent(gone -> becomes(operator, gone));
                address.ifPresent(admission::ask);
            }
    }

    private void becomes(Operator operator, Membership membership) {
        operator.becomes(Operators.role(membership));
        if (membership.isMember())
            menu.show(operator);
        else {
            menu.takeAway(operator);
            for (HelpRequest request : requests.takenBy(operator.id())) {
                people.say(request, Line.OPERATOR_LEFT);
                calling.giveBack(request, Actor.BOT, clock.instant());
            }
        }
    }
}
