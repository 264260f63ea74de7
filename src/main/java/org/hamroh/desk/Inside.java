package org.hamroh.desk;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Plain words of an operator that were perhaps meant to stay inside. A note is only ever {@code /note …}; whoever
 * mistypes it must not have told a person what was for colleagues.
 */
final class Inside {

    /** Characters that look like a slash (Unicode: solidus and its likes), or stand on the key beside it. */
    private static final String SLASHES = "/\\\u2044\u2215\u2571\u2572\u27CB\u27CD\u29F5\u29F6\u29F8\u29F9\uFE68\uFF0F\uFF3C";

    /** What is not seen: spaces of all kinds, marks of direction, joiners, what stands for nothing. */
    private static final Pattern UNSEEN = Pattern.compile("^[\\p{Z}\\p{C}\\s\\p{Mn}\u3164\u2800]+");

    private static final Pattern WORD = Pattern.compile("^[\\p{P}\\p{S}\\p{Z}\\p{C}]*([\\p{L}\\p{M}]+).*",
            Pattern.DOTALL);

    /** "Note" in the eight languages, as an operator would type the command in hers. */
    private static final Set<String> NOTE = Set.of("note", "notes", "заметка", "заметку", "заметки", "пометка",
            "примечание", "жазба", "ескертпе", "ескерту", "эскертме", "белги", "eslatma", "эслатма", "izoh", "изоҳ",
            "эзоҳ",
            "қайд", "qayd", "ёддошт", "ملاحظة", "ملاحظه", "مذكرة");

    private Inside() {
    }

    /** Whether it looks like a command, to people if not to Telegram. */
    static boolean isLikeCommand(String text) {
        String seen = UNSEEN.matcher(text).replaceFirst("");
        return !seen.isEmpty() && SLASHES.indexOf(seen.charAt(0)) >= 0;
    }

    /** Whether it begins as a note would without its slash. */
    static boolean isLikeNote(String text) {
        var word = WORD.matcher(text);
        return word.matches() && NOTE.contains(word.group(1).toLowerCase(Locale.ROOT));
    }
}
