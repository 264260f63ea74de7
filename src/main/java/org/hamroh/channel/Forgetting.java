package org.hamroh.channel;

import org.hamroh.vault.Tag;
import org.springframework.stereotype.Component;

/** Takes what the channel still holds of a chat out of its books. Message ids stay, so that they can still be hidden. */
@Component
public class Forgetting {

    private final Inbox inbox;
    private final Outbox outbox;

    Forgetting(Inbox inbox, Outbox outbox) {
        this.inbox = inbox;
        this.outbox = outbox;
    }

    public void forget(Tag chat) {
        inbox.forget(chat);
        outbox.forget(chat);
    }
}
