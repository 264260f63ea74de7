package org.hamroh.casework;

import java.util.List;
import java.util.Optional;

/**
 * How a message came, so that it can be found again and copied: never its content. Sealed with the request's key.
 *
 * @param kind as the messenger names it; {@link #TEXT} for words
 * @param chat where it stands; 0 for the person's, whose address is kept elsewhere and not as long
 * @param album names what was sent together; empty if it came alone
 */
public record Sent(String kind, long chat, long message, String album, Mark mark) {

    public static final String TEXT = "text";
    /** The person's own chat. */
    public static final long PERSONS = 0;

    /** What else is to be known of it. */
    public enum Mark {
        NONE,
        /** A later version of what was sent before. */
        CHANGE,
        /** Waits for the person's yes before it goes any further. */
        HELD,
        /** Shows who somebody is: it stays nowhere longer than it must. */
        DOCUMENT
    }

    public static Sent text(long chat, long message) {
        return new Sent(TEXT, chat, message, "", Mark.NONE);
    }

    public static Sent media(String kind, long chat, long message, String album) {
        return new Sent(kind, chat, message, album, Mark.NONE);
    }

    public Sent as(Mark mark) {
        return new Sent(kind, chat, message, album, mark);
    }

    public boolean isMedia() {
        return !kind.equals(TEXT);
    }

    public boolean is(Mark mark) {
        return this.mark == mark;
    }

    /** As one line. */
    public String line() {
        return String.join("|", "1", kind, Long.toString(chat), Long.toString(message), album.replace("|", ""),
                mark.name());
    }

    /** Empty if the line is none of these. */
    public static Optional<Sent> of(String line) {
        List<String> parts = List.of(line.split("\\|", -1));
        if (parts.size() != 6 || !parts.getFirst().equals("1"))
            return Optional.empty();
        try {
            return Optional.of(new Sent(parts.get(1), Long.parseLong(parts.get(2)), Long.parseLong(parts.get(3)),
                    parts.get(4), Mark.valueOf(parts.get(5))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
