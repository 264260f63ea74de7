package org.hamroh.triage;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the same words mean in the files of all languages: people mix them, and the model hears all of them at once. */
final class Meanings {

    private record Meant(Verdict.Kind kind, String place) {
    }

    private final Map<List<String>, Meant> known = new HashMap<>();

    /** Where the same words were said to mean something else before, and what: {@code triage/kk.yaml:12 (danger)}. */
    Optional<String> other(List<String> words, Verdict.Kind kind, String place) {
        var before = Optional.ofNullable(known.putIfAbsent(words, new Meant(kind, place)));
        return before.filter(meant -> meant.kind() != kind)
                .map(meant -> meant.place() + " (" + meant.kind().name().toLowerCase(Locale.ROOT) + ")");
    }
}
