package org.hamroh.channel;

import org.hamroh.vault.Tag;
import org.springframework.stereotype.Component;

/** Takes what the channel still holds of a chat out of its books. Message ids stay, so that they can still be hidden. */
@Component
public class Forgetting {

    private final Inbox inbox;

    Forgetting(Inbox inbox) {
        this.inbox = inbox;
    }

    public void forget(Tag chat) {
        inbox.forget(chat);
    }
}
