package org.hamroh.conversation;

import java.util.HexFormat;
import org.hamroh.channel.Receipt;
import org.hamroh.channel.Receipts;
import org.hamroh.vault.Tag;
import org.springframework.stereotype.Component;

/** The last word after hiding takes the keys away; whenever it arrives, the next turn brings them back. */
@Component
class Hidden implements Receipts {

    private static final String REF = "hidden|";

    private final ConversationStore store;

    Hidden(ConversationStore store) {
        this.store = store;
    }

    static String ref(Tag chat) {
        return REF + HexFormat.of().formatHex(chat.bytes());
    }

    @Override
    public void received(Receipt receipt) {
        if (!receipt.delivered() || !receipt.ref().startsWith(REF))
            return;
        Conversation hidden = store.load(Tag.of(HexFormat.of().parseHex(receipt.ref().substring(REF.length()))));
        if (!hidden.isNew())
            store.store(hidden.hidden(true));
    }
}
