package org.hamroh.rehearsal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Finds any of very many byte strings in one pass. Not thread-safe while strings are added. */
final class Sieve {

    private static final class Form {
        private final byte[] bytes;
        private final int needle;

        private Form(byte[] bytes, int needle) {
            this.bytes = bytes;
            this.needle = needle;
        }
    }

    /** Few enough to stay in the processor's nearest cache, many enough that most bytes are passed over at once. */
    private static final int HASH_BITS = 18;
    private static final int HASHES = 1 << HASH_BITS;

    private final Map<Integer, List<Form>> byStart = new HashMap<>();
    private final BitSet starts = new BitSet(HASHES);

    /** @param needle what is reported when the text is found, in whatever form */
    void add(String text, int needle) {
        for (byte[] form : Needle.forms(text)) {
            int start = ByteBuffer.wrap(form).getInt();
            starts.set(hash(start));
            byStart.computeIfAbsent(start, any -> new ArrayList<>()).add(new Form(form, needle));
        }
    }

    /** Reports each place. */
    void sift(byte[] hay, IntConsumer found) {
        int start = 0;
        for (int next = 0; next < hay.length; next++) {
            start = (start << Byte.SIZE) | (hay[next] & 0xff);
            int at = next - Integer.BYTES + 1;
            if (at >= 0 && starts.get(hash(start)))
                for (Form form : byStart.getOrDefault(start, List.of()))
                    if (stands(form.bytes, hay, at))
                        found.accept(form.needle);
        }
    }

    private static boolean stands(byte[] form, byte[] hay, int at) {
        return at + form.length <= hay.length
                && Arrays.equals(form, 0, form.length, hay, at, at + form.length);
    }

    private static int hash(int start) {
        return (start * 0x9E3779B9) >>> (Integer.SIZE - HASH_BITS);
    }
}
