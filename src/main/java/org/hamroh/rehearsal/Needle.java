package org.hamroh.rehearsal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Every form in which a text could stand somewhere in the clear, as bytes. */
final class Needle {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);

    /** Base64 says the same bytes in three ways, by where they begin; this many letters of its first ones are mixed. */
    private static final int[] MIXED = { 0, 2, 3 };

    private final Set<String> seen = new LinkedHashSet<>();
    private final List<byte[]> forms = new ArrayList<>();

    private Needle(String text) {
        for (String written : writings(text)) {
            for (Charset charset : CHARSETS)
                encoded(written.getBytes(charset));
            add(escaped(written).getBytes(StandardCharsets.US_ASCII));
        }
        if (text.matches("\\d{" + Limits.WORD + ",18}"))
            number(Long.parseLong(text));
    }

    /** Each once, of at least {@link Limits#SOUGHT_BYTES}. A plus before digits is not asked for. */
    static List<byte[]> forms(String text) {
        return new Needle(text.replaceFirst("^\\+(?=\\d+$)", "")).forms;
    }

    /** How long the shortest form of a text is. */
    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static Set<String> writings(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String title = text.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
        return new LinkedHashSet<>(List.of(text, lower, text.toUpperCase(Locale.ROOT), title));
    }

    private void encoded(byte[] bytes) {
        add(bytes);
        letters(HexFormat.of().formatHex(bytes));
        letters(HexFormat.of().withUpperCase().formatHex(bytes));
        for (int before = 0; before < MIXED.length; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // the last letter is mixed with what follows, unless the bytes end where it does
            String sure = whole.substring(MIXED[before], shifted.length % 3 == 0 ? whole.length() : whole.length() - 1);
            letters(sure);
            letters(sure.replace('+', '-').replace('/', '_'));
        }
    }

    private void letters(String letters) {
        if (letters.length() >= Limits.ENCODED)
            add(letters.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * As binary: eight bytes from either end, and in groups of seven bits as H2 writes it. A small number's eight bytes
     * begin with as many zeros as the search goes by, and a file is full of those.
     */
    private void number(long number) {
        if (number >>> Integer.SIZE != 0)
            add(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        add(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array());
        ByteBuffer groups = ByteBuffer.allocate(Long.BYTES + 2);
        long left = number;
        for (; left > 0x7f; left >>>= 7)
            groups.put((byte) (left | 0x80));
        groups.put((byte) left).flip();
        byte[] bytes = new byte[groups.remaining()];
        groups.get(bytes);
        add(bytes);
    }

    private void add(byte[] form) {
        if (form.length >= Limits.SOUGHT_BYTES && seen.add(HexFormat.of().formatHex(form)))
            forms.add(form);
    }

    /** As JSON may write it. */
    private static String escaped(String text) {
        return text.chars().mapToObj(c -> c < 0x80 ? Character.toString(c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }
}
