package org.hamroh.dialog;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A base text and what there is of it in another language. */
record Worded(Texts base, String key, Optional<Text> wording, State state) {

    /** How far a wording is. */
    enum State {
        MISSING("missing"),
        STALE("stale"),
        UNCONFIRMED("not confirmed"),
        CONFIRMED("confirmed"),
        SAME(
                "same on purpose");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** That somebody has said that the wording fits the base text as it is now. */
        boolean isConfirmed() {
            return this == CONFIRMED || this == SAME;
        }
    }

    /** Every text of the library in a language, in the order of the base files. */
    static List<Worded> all(Library library, String language) {
        return library.base().stream().flatMap(base -> all(base, in(library, base, language)).stream()).toList();
    }

    /** The wording of a base file; one without texts if there is none yet. */
    static Texts in(Library library, Texts base, String language) {
        return library.wordings().stream()
                .filter(it -> it.stem().equals(base.stem()) && it.language().equals(language)).findFirst()
                .orElseGet(() -> new Texts(base.stem(), base.stem() + "." + language + ".yaml", language,
                        Map.of()));
    }

    private static List<Worded> all(Texts base, Texts wording) {
        return base.byKey().keySet().stream().map(key -> one(base, key, wording)).toList();
    }

    /** One text of a base file. */
    static Worded one(Texts base, String key, Texts wording) {
        var original = Objects.requireNonNull(base.byKey().get(key));
        var own = Optional.ofNullable(wording.byKey().get(key));
        return new Worded(base, key, own, state(key, original, own, wording.lock()));
    }

    private static State state(String key, Text base, Optional<Text> wording, Lock lock) {
        if (wording.isEmpty()) {
            return State.MISSING;
        }
        var same = wording.get().value().equals(base.value());
        return lock.fits(key, base).map(fits -> !fits ? State.STALE : same ? State.SAME : State.CONFIRMED)
                .orElse(State.UNCONFIRMED);
    }
}
