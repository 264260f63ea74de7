package org.hamroh.dialog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** K040 to K042: how long texts, labels and button names may be; and that a label is there once (K003). */
final class TextRules {

    private static final String NUMBER_SHOWN = "XXXX-XXXX";

    private final Library library;
    private final Findings findings;
    /** By language: looked up once, not for each of some ten thousand texts. */
    private final Map<String, Map<String, String>> longest = new HashMap<>();

    TextRules(Library library, Findings findings) {
        this.library = library;
        this.findings = findings;
    }

    void check() {
        for (var base : library.base()) {
            all(base).forEach(texts -> texts.byKey().forEach((key, text) -> {
                if (isLabel(base, key)) {
                    label(key, text);
                } else {
                    tooLong(text.place(), "`" + key + "`", filled(text.value(), texts.language()));
                }
            }));
        }
        for (var dialog : library.dialogs()) {
            all(dialog.texts()).forEach(texts -> dialog.steps().values().forEach(step -> {
                together(step, texts);
                sameLabels(step, texts);
            }));
            dialog.steps().values().forEach(step -> step.options().forEach(option -> data(step, option)));
        }
    }

    private void label(String key, Text text) {
        int length = text.value().codePointCount(0, text.value().length());
        if (length > Limits.LABEL) {
            findings.add(Code.K041, text.place(), "The label `" + key + "` has " + length + " characters.",
                    "A phone shows about " + Limits.LABEL + ": say it shorter.");
        }
    }

    /** Whoever sees two buttons that say the same can only guess. */
    private void sameLabels(Step step, Texts texts) {
        var seen = new HashMap<String, Text>();
        for (var option : step.options()) {
            var label = texts.byKey().get(step.ref().step() + "." + option.id());
            var before = label == null ? null : seen.putIfAbsent(label.value().strip().toLowerCase(Locale.ROOT), label);
            if (label != null && before != null) {
                findings.add(Code.K003, label.place(), "Two buttons of `" + step.ref() + "` say “" + label.value()
                        + "”.", "Say on each where it leads: the first is in line " + before.place().line() + ".");
            }
        }
    }

    /** The answer to free text is said together with the step's text, in one message. */
    private void together(Step step, Texts texts) {
        var say = texts.byKey().get(step.ref().step() + "." + Dialog.SAY);
        var own = texts.byKey().get(step.ref().step() + "." + Dialog.OTHER);
        var other = own == null && step.other().isEmpty() ? texts.byKey().get(Dialog.OTHER) : own;
        if (say != null && other != null && filled(say.value(), texts.language()).length() <= Limits.TEXT) {
            tooLong(say.place(), "The answer to free text with `" + step.ref().step() + "`",
                    filled(other.value() + "\n\n" + say.value(), texts.language()));
        }
    }

    private void tooLong(Place place, String what, String text) {
        if (text.length() > Limits.TEXT) {
            findings.add(Code.K040, place, what + " has " + text.length() + " characters.",
                    "A message holds " + Limits.TEXT + ": split the step with `then`.");
        }
    }

    private void data(Step step, Option option) {
        int bytes = new Button(Integer.MAX_VALUE, option.id(), "").data().getBytes(UTF_8).length;
        if (bytes > Limits.DATA) {
            findings.add(Code.K042, library.place(step.ref(), "options." + option.id()), "The option's name makes "
                    + bytes + " bytes of button data.",
                    "Telegram takes " + Limits.DATA + ": shorten it by "
                            + (bytes - Limits.DATA) + ".");
        }
    }

    /** The text at its longest. */
    private String filled(String text, String language) {
        return Placeholders.fill(text, longest.computeIfAbsent(language, this::longestValues));
    }

    private Map<String, String> longestValues(String language) {
        var services = library.services();
        var countries = services.countries();
        return Map.of(Placeholders.NUMBER, NUMBER_SHOWN, Placeholders.COUNTRY,
                longest(countries.stream().map(code -> services.country(code, language))), Placeholders.NUMBERS,
                longest(countries.stream().map(code -> String.join("\n", services.numbers(code, language)))));
    }

    private static String longest(Stream<String> texts) {
        return texts.reduce("", (a, b) -> b.length() > a.length() ? b : a);
    }

    private List<Texts> all(Texts base) {
        return Stream.concat(Stream.of(base),
                library.wordings().stream().filter(texts -> texts.stem().equals(base.stem()))).toList();
    }

    private boolean isLabel(Texts base, String key) {
        return isLabel(library, base, key);
    }

    static boolean isLabel(Library library, Texts base, String key) {
        return library.dialog(base.stem()).map(dialog -> dialog.isLabel(key))
                .orElseGet(() -> Line.of(key).map(Line::isLabel).orElseGet(() -> Quick.isLabel(key)));
    }
}
