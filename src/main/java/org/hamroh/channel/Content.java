package org.hamroh.channel;

import java.util.OptionalLong;
import java.util.Set;

/** What came in, whatever the messenger. */
public sealed interface Content {

    /** Words. {@code answers} is the message that they were written as a reply to. */
    record Text(String text, OptionalLong answers) implements Content {
        @Override
        public String toString() {
            return "Text[…]";
        }
    }

    /** A command without its slash, in lower case, and what followed it. */
    record Command(String name, String rest, OptionalLong answers) implements Content {
        @Override
        public String toString() {
            return "Command[" + name + "]";
        }
    }

    /** A button pressed on one of our messages. Its data can be forged by whoever sent it. */
    record Press(String id, String data, long onMessage) implements Content {

        /** Data that begins so is answered by its receiver, after the commit and with the result; all else at once. */
        public static final String WITH_RESULT = "d:";

        public boolean wantsResult() {
            return data.startsWith(WITH_RESULT);
        }

        @Override
        public String toString() {
            return "Press[…]";
        }
    }

    /**
     * A photo, a voice message or anything else that is not words; with the words under it, if there are any.
     *
     * @param album names what was sent together; empty if it came alone
     */
    record Media(String kind, String caption, String album, OptionalLong answers) implements Content {

        private static final Set<String> CAPTIONED = Set.of("photo", "video", "animation", "audio", "voice",
                "document");
        private static final Set<String> BARE = Set.of("video_note", "sticker", "location", "venue");

        /** Whether a message of this kind can be copied to another chat without whoever sent it. */
        public boolean canBeCopied() {
            return isCaptioned(kind) || BARE.contains(kind);
        }

        /** Whether words can stand under it. */
        public static boolean isCaptioned(String kind) {
            return CAPTIONED.contains(kind);
        }

        @Override
        public String toString() {
            return "Media[" + kind + "]";
        }
    }

    /**
     * What leads to somebody: a contact, something that somebody else wrote, a place that moves along. It goes no further
     * before its sender has said so.
     *
     * @param what all that would go: words, or media without their origin
     */
    record Shared(Of of, Content what) implements Content {

        /** What it leads to. */
        public enum Of {
            CONTACT, FORWARD, LIVE_PLACE
        }
    }

    /** An earlier message was changed by who wrote it. */
    record Edited(OptionalLong message, Content now) implements Content {
    }

    /** The chat can be written to from now on, or no longer. */
    record Reach(boolean reachable) implements Content {
    }

    /** Somebody's place in a group changed. */
    record Place(Address who, Membership membership) implements Content {
    }

    /** Our own place in a group changed. */
    record OwnPlace(Membership membership) implements Content {
    }

    /** The group lives at another address from now on. */
    record Moved(Address to) implements Content {
    }

    /** Nothing that a helpline reacts to. */
    record Other() implements Content {
    }
}
