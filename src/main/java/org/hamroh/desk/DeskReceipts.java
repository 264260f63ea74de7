package org.hamroh.desk;

import java.util.UUID;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Receipt;
import org.hamroh.channel.Receipts;
import org.springframework.stereotype.Component;

/** Leads what became of the desk's messages to whoever sent them. A ref is {@code kind|request|operator}. */
@Component
class DeskReceipts implements Receipts {

    private final Requests requests;
    private final Operators operators;
    private final Cards cards;
    private final Taking taking;
    private final Calling calling;
    private final Hands hands;
    private final OperatorTalk talk;

    DeskReceipts(Requests requests, Operators operators, Cards cards, Taking taking, Calling calling, Hands hands,
            OperatorTalk talk) {
        this.requests = requests;
        this.operators = operators;
        this.cards = cards;
        this.taking = taking;
        this.calling = calling;
        this.hands = hands;
        this.talk = talk;
    }

    @Override
    public void received(Receipt receipt) {
        String[] ref = receipt.ref().split("\\|", -1);
        switch (ref[0]) {
        case Cards.REF -> cards.received(UUID.fromString(ref[1]), receipt);
        case Calling.REF -> calling.received(Long.parseLong(ref[1]), receipt);
        case Taking.REF -> taking.received(UUID.fromString(ref[1]), Long.parseLong(ref[2]), receipt);
        case OperatorTalk.REF -> requests.find(UUID.fromString(ref[1]))
                .ifPresent(request -> talk.received(Long.parseLong(ref[2]), request, receipt));
        case Hands.HEADER, Hands.HEARD -> requests.find(UUID.fromString(ref[1]))
                .ifPresent(request -> shown(Long.parseLong(ref[2]), request, receipt));
        default -> {
        }
        }
    }

    private void shown(long operator, HelpRequest request, Receipt receipt) {
        operators.byId(operator).ifPresent(o -> {
            if (receipt.delivered())
                hands.remember(o, request, receipt);
            else
                o.reachable(false);
        });
    }
}
