package org.hamroh.channel;

import java.util.Optional;

/** Port: understands a stored raw update again, after a restart. */
public interface Reader {

    /** Empty if it cannot be understood. */
    Optional<Reading> read(byte[] raw);
}
