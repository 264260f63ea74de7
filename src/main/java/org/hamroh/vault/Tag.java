package org.hamroh.vault;

import java.nio.ByteBuffer;

/**
 * The keyed 16-byte pseudonym under which a chat is found again; without the keys it leads to nobody.
 */
public record Tag(long high, long low) {

    /** Bytes of a tag, as stored. */
    public static final int LENGTH = 16;

    public static Tag of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, LENGTH);
        return new Tag(buffer.getLong(), buffer.getLong());
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(LENGTH).putLong(high).putLong(low).array();
    }

    /** A tag is a pseudonym of a person: it does not belong in a log either. */
    @Override
    public String toString() {
        return "Tag[…]";
    }
}
