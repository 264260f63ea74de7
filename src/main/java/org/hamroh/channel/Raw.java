package org.hamroh.channel;

import java.util.Optional;

/**
 * One update as it came off the wire.
 *
 * @param reading empty if it could not be understood: it is stored all the same
 */
public record Raw(long update, byte[] text, Optional<Reading> reading) {
}
