package org.hamroh.dialog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import static java.util.stream.Collectors.joining;

/** Collects findings, so that a coordinator hears of all of them at once. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();

    void add(Code code, Place place, String sentence, String advice) {
        found.add(Finding.of(code, place, sentence, advice));
    }

    /** Where a code is an error otherwise. */
    void warn(Code code, Place place, String sentence, String advice) {
        found.add(Finding.of(code, Finding.Severity.WARNING, place, sentence, advice));
    }

    void addAll(List<Finding> more) {
        found.addAll(more);
    }

    List<Finding> sorted() {
        return found.stream().distinct().sorted().toList();
    }

    /** The first few names, in backticks. */
    static String listed(Collection<String> names) {
        var some = names.stream().limit(Limits.LISTED).map(name -> "`" + name + "`").collect(joining(", "));
        return names.size() <= Limits.LISTED ? some : some + " and " + (names.size() - Limits.LISTED) + " more";
    }
}
