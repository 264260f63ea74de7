package org.hamroh.dialog;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import static java.util.Collections.unmodifiableSortedMap;

/** A button of a step: what it says, which answers a press keeps, and where it leads. */
public record Option(String id, String label, SortedMap<String, String> keep, Go go) {

    public Option {
        keep = unmodifiableSortedMap(new TreeMap<>(keep));
    }

    /** What comes of a press, before it leads on. */
    public List<Effect> effects() {
        return keep.entrySet().stream().<Effect>map(it -> new Effect.Answer(it.getKey(), it.getValue())).toList();
    }

    Option labelled(String label) {
        return new Option(id, label, keep, go);
    }
}
