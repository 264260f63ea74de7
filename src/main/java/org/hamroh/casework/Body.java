package org.hamroh.casework;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A text as it is sealed: with its length in front and padded, so that the sealed size tells little. */
final class Body {

    private Body() {
    }

    static byte[] padded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int needed = Integer.BYTES + bytes.length;
        int size = Math.ceilDiv(needed, Limits.BODY_BUCKET) * Limits.BODY_BUCKET;
        return ByteBuffer.allocate(size).putInt(bytes.length).put(bytes).array();
    }

    static String text(byte[] padded) {
        ByteBuffer buffer = ByteBuffer.wrap(padded);
        return new String(padded, Integer.BYTES, buffer.getInt(), StandardCharsets.UTF_8);
    }
}
