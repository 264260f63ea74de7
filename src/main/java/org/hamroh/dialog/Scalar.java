package org.hamroh.dialog;

import java.util.regex.Pattern;

import static java.util.stream.Collectors.joining;

/** How a text is written in a YAML file so that it reads back the same: in quotes, or as a block of lines. */
final class Scalar {

    /** Signs that a block cannot hold, and spaces where it would lose or misread them. */
    private static final Pattern NOT_IN_A_BLOCK = Pattern
            .compile("[\\p{Cntrl}&&[^\\n]]|[\\u0085\\u2028\\u2029\\uFEFF\\p{Cs}]|\\A\\s|\\s\\z|\\n[ \\t]+\\n");

    private Scalar() {
    }

    static boolean fitsInBlock(String text) {
        return !text.isEmpty() && !NOT_IN_A_BLOCK.matcher(text).find();
    }

    static String block(String text, String lineEnd) {
        return "|-" + text.lines().map(line -> lineEnd + (line.isEmpty() ? "" : "  " + line)).collect(joining());
    }

    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            case '\r' -> quoted.append("\\r");
            default -> {
                if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || isHalf(c)) {
                    quoted.append("\\u%04X".formatted(c));
                } else {
                    quoted.appendCodePoint(c);
                }
            }
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
