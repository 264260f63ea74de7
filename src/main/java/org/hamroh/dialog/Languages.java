package org.hamroh.dialog;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The tags of languages, such as {@code kk} or {@code uz-Latn}: BCP 47, of which a language and a script will do. */
public final class Languages {

    static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

    /** As the first screen lists them: those of the region, then the others; what is not here comes last, by its tag. */
    private static final List<String> OFFERED = List.of("kk", "ru", "uz-Latn", "uz-Cyrl", "ky", "tg", "en", "ar");

    static final Comparator<String> AS_OFFERED = Comparator
            .comparingInt((String tag) -> OFFERED.contains(tag) ? OFFERED.indexOf(tag) : OFFERED.size())
            .thenComparing(Comparator.naturalOrder());

    /** What people write for the language: the code of the country. */
    private static final Map<String, String> COUNTRIES = Map.of("kz", "kk", "kg", "ky", "tj", "tg", "tm", "tk");

    private Languages() {
    }

    /** A tag as it is written here, however it was typed: {@code uz-Cyrl} for {@code UZ-cyrl}; no tag as it is. */
    public static String canonical(String typed) {
        var parts = typed.strip().replace('_', '-').split("-", -1);
        for (int i = 0; i < parts.length; i++) {
            var small = parts[i].toLowerCase(Locale.ROOT);
            parts[i] = i == 0 || small.isEmpty()
                    ? small
                    : small.length() == 4
                            ? small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1)
                            : small.toUpperCase(Locale.ROOT);
        }
        var tag = String.join("-", parts);
        return isTag(tag) ? tag : typed;
    }

    static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    /** The language that is meant by a country's code, such as {@code kk} by {@code kz}. */
    static Optional<String> meant(String tag) {
        return Optional.ofNullable(COUNTRIES.get(tag));
    }

    static Optional<String> of(Block block) {
        return block.name("language").filter(tag -> {
            if (!isTag(tag)) {
                block.wrong("language", "`" + tag + "` is no language.", "Write it as `kk` or `uz-Latn`.");
            }
            meant(tag).ifPresent(language -> block.wrong("language", "`" + tag + "` is a country, not a language.",
                    "Did you mean `" + language + "`?"));
            return isTag(tag) && meant(tag).isEmpty();
        });
    }
}
