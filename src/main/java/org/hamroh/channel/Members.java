package org.hamroh.channel;

import java.util.concurrent.CompletionStage;

/** Port: asks the messenger about people in a group. */
public interface Members {

    /** How our bot stands in a group. */
    enum Standing {
        /** An administrator in a closed group: all is well. */
        READY,
        /** In the group, but not an administrator: it neither hears everything nor learns who leaves. */
        NOT_ADMINISTRATOR,
        /** No such group, or we are not in it. */
        NOT_THERE,
        /** A group that everybody can read: nothing may be posted there. */
        PUBLIC,
        /** No answer. */
        UNKNOWN
    }

    /** Completes exceptionally when there is no answer. */
    CompletionStage<Membership> ask(Address group, Address who);

    /** Never completes exceptionally. */
    CompletionStage<Standing> standing(Address group);

    /** The link that opens the bot's own chat; the payload has at most 64 letters, digits, _ and -. Empty if unknown. */
    String link(String payload);
}
