package org.hamroh.channel;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One call that goes out. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Parcel {

    /** A parcel for a chat; answers to presses have none. */
    sealed interface ToChat extends Parcel {
        Address to();

        /**
         * The same for where the chat lives now. Empty if it is about messages that stood in the old one: in the new one
         * their numbers may be another message's.
         */
        Optional<ToChat> movedTo(Address address);
    }

    /**
     * A message.
     *
     * @param silent arrives without a sound
     * @param kept its text cannot be forwarded or saved from the chat
     */
    record Message(Address to, String text, Keyboard keyboard, boolean silent, boolean kept, OptionalLong answers)
            implements
                ToChat {
        @Override
        public String toString() {
            return "Message[…]";
        }

        public Message(Address to, String text, Keyboard keyboard) {
            this(to, text, keyboard, false, false, OptionalLong.empty());
        }

        @Override
        public Optional<ToChat> movedTo(Address address) {
            return Optional.of(new Message(address, text, keyboard, silent, kept, OptionalLong.empty()));
        }
    }

    /** Another text and keyboard for a message of ours. */
    record Edit(Address to, long message, String text, Keyboard keyboard) implements ToChat {
        @Override
        public String toString() {
            return "Edit[…]";
        }

        @Override
        public Optional<ToChat> movedTo(Address address) {
            return Optional.empty();
        }
    }

    /**
     * The same as a message of another chat, without whoever sent it there.
     *
     * @param caption the words under it instead of those there were, which may lead to somebody; empty where the kind has
     *            none
     * @param kept it cannot be forwarded or saved from the chat
     */
    record Copy(Address to, Address from, long message, Optional<String> caption, boolean kept, OptionalLong answers)
            implements
                ToChat {

        /** Longest caption, by the Bot API. */
        public static final int CAPTION = 1024;

        @Override
        public String toString() {
            return "Copy[…]";
        }

        @Override
        public Optional<ToChat> movedTo(Address address) {
            return Optional.of(new Copy(address, from, message, caption, kept, OptionalLong.empty()));
        }
    }

    /** Takes one message of ours away, where somebody has to know whether it is gone. */
    record Withdraw(Address to, long message) implements ToChat {
        @Override
        public Optional<ToChat> movedTo(Address address) {
            return Optional.empty();
        }
    }

    /** Takes messages away: at most 100, none older than 48 hours. */
    record Delete(Address to, List<Long> messages) implements ToChat {
        @Override
        public Optional<ToChat> movedTo(Address address) {
            return Optional.empty();
        }
    }

    /**
     * Takes away every message that stands in the chat when this one's turn comes, and that still can be taken away; then
     * the last word is said, whose receipt is told under the ref. It carries nothing itself: it makes the deletes.
     */
    record Sweep(Message last, String ref) implements ToChat {
        @Override
        public Address to() {
            return last.to();
        }

        @Override
        public Optional<ToChat> movedTo(Address address) {
            return Optional.empty();
        }
    }

    /** The chat shows for a few seconds that somebody writes. Worth nothing later, so it is never tried for long. */
    record Typing(Address to) implements ToChat {
        @Override
        public Optional<ToChat> movedTo(Address address) {
            return Optional.of(new Typing(address));
        }
    }

    /** An emoji of ours on a message, in the place of the one before. Costs nothing of what a chat takes. */
    record Reaction(Address to, long message, String emoji) implements ToChat {
        @Override
        public Optional<ToChat> movedTo(Address address) {
            return Optional.empty();
        }
    }

    /** The commands that the messenger's menu offers in this chat, with what they do; none for everybody's. */
    record Menu(Address to, Map<String, String> commands) implements ToChat {
        @Override
        public Optional<ToChat> movedTo(Address address) {
            return Optional.empty();
        }
    }

    /** What a press is answered with: a line on the presser's screen (at most 200 characters), or a link, or nothing. */
    record PressAnswer(String press, String text, String link) implements Parcel {
        @Override
        public String toString() {
            return "PressAnswer[…]";
        }
    }
}
