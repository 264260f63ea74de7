package org.hamroh.channel;

import java.util.Optional;

/**
 * One update as it came off the wire.
 *
 * @param update its number; {@link #NO_NUMBER} if it has none that can be read
 * @param reading empty if it could not be understood: it is stored all the same
 */
public record Raw(long update, byte[] text, Optional<Reading> reading) {

    /** Telegram's numbers are above this. */
    public static final long NO_NUMBER = 0;

    public boolean isNumbered() {
        return update > NO_NUMBER;
    }
}
