package org.hamroh.dialog;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Free text that means a button: its label or its number, as people type them. */
final class Spoken {

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,2}");
    /** Letters of one text that are worth folding: a label is never longer, even with words around it. */
    private static final int WORTH = 200;

    private Spoken() {
    }

    static Optional<Option> option(String text, List<Option> options) {
        if (text.length() > WORTH) {
            return Optional.empty();
        }
        var said = fold(text);
        // A label first: it may itself be a number, such as an age.
        return options.stream().filter(option -> same(said, option.label())).findFirst().or(() -> {
            int ordinal = NUMBER.matcher(said).matches() ? Integer.parseInt(said) : 0;
            return ordinal < 1 || ordinal > options.size() ? Optional.empty() : Optional.of(options.get(ordinal - 1));
        });
    }

    static boolean same(String text, String label) {
        var said = text.length() > WORTH ? "" : fold(text);
        return !said.isEmpty() && said.equals(fold(label));
    }

    /** One spelling for what differs only in case, spaces, ё and е, or signs at either end. */
    static String fold(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('ё', 'е');
        return SPACES.matcher(EDGES.matcher(plain).replaceAll("")).replaceAll(" ");
    }
}
