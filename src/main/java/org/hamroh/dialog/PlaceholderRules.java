package org.hamroh.dialog;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** K033: each {@code {word}} of a text is one that is filled there, and a wording has those of its base text. */
final class PlaceholderRules {

    private final Library library;
    private final Findings findings;

    PlaceholderRules(Library library, Findings findings) {
        this.library = library;
        this.findings = findings;
    }

    void check() {
        for (var base : library.base()) {
            base.byKey().forEach((key, text) -> {
                // What is wrong in the base text is said there, and not once more of each wording.
                if (isWhole(key, text) & isKnown(base, key, text)) {
                    library.wordings().stream().filter(it -> it.stem().equals(base.stem()))
                            .forEach(it -> Optional.ofNullable(it.byKey().get(key))
                                    .filter(wording -> isWhole(key, wording))
                                    .ifPresent(wording -> compare(base, key, text, wording)));
                }
            });
        }
    }

    private boolean isWhole(String key, Text text) {
        boolean whole = !Placeholders.hasStrayBrace(text.value());
        if (!whole) {
            findings.add(Code.K033, text.place(), "In `" + key + "` a brace stands alone: people would see it.",
                    "Write both, as in `{number}`, one on each side; or remove it.");
        }
        return whole;
    }

    private boolean isKnown(Texts base, String key, Text text) {
        var known = TextRules.isLabel(library, base, key) ? Set.<String>of() : known(base, key);
        var unknown = new TreeSet<>(Placeholders.in(text.value()));
        unknown.removeAll(known);
        var usable = known.isEmpty() ? "none" : Findings.listed(new TreeSet<>(known));
        unknown.forEach(name -> findings.add(Code.K033, text.place(),
                "Nothing fills `{" + name + "}` in `" + key + "`.",
                (Nearest.ask(name, known) + " It can use " + usable + ".").strip()));
        return unknown.isEmpty();
    }

    private Set<String> known(Texts base, String key) {
        if (library.quick().stream().anyMatch(it -> it.texts().equals(base)))
            return Set.of(Placeholders.NUMBERS);
        return library.dialog(base.stem()).isPresent()
                ? Placeholders.OF_STEPS
                : Line.of(key).map(Line::placeholders).orElse(Set.of());
    }

    private void compare(Texts base, String key, Text text, Text wording) {
        Placeholders.difference(text.value(), wording.value()).ifPresent(difference -> findings.add(Code.K033,
                wording.place(), "`" + key + "` " + difference + ".",
                "Use those of the text in " + base.language() + ", spelt the same."));
    }
}
