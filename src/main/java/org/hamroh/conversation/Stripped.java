package org.hamroh.conversation;

import java.util.regex.Pattern;

/** A text without what may tell who wrote it: names (capitals within a sentence), numbers, links, addresses. */
final class Stripped {

    private static final String GONE = "…";
    private static final Pattern LINKS = Pattern.compile("(?U)(https?://|www\\.|t\\.me/)\\S+|\\S*@\\S+");
    private static final Pattern NUMBERS = Pattern.compile("(?U)[+(]?\\d[\\d\\s().-]{2,}\\d|\\d{3,}");
    private static final Pattern NAMES = Pattern.compile("(?U)(?<=[^.!?\\n\\s]\\s{1,3})\\p{Lu}[\\p{L}'’ʻ-]*");

    private Stripped() {
    }

    /** At most {@link Limits#PHRASE} characters. */
    static String of(String text) {
        String stripped = text;
        for (Pattern pattern : new Pattern[]{ LINKS, NUMBERS, NAMES })
            stripped = pattern.matcher(stripped).replaceAll(GONE);
        return stripped.strip().codePoints().limit(Limits.PHRASE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
