package org.hamroh.dialog;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;

/** The {@code {words}} in a text that are filled when it is said. */
final class Placeholders {

    static final String COUNTRY = "country";
    static final String NUMBERS = "numbers";
    /** Filled by the host: the number of the person's help request. */
    static final String NUMBER = "number";
    /** What a step may use. */
    static final Set<String> OF_STEPS = Stream.concat(Stream.of(COUNTRY, NUMBERS, NUMBER),
            Kept.placeholders().stream()).collect(toUnmodifiableSet());

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private Placeholders() {
    }

    /** In one pass, so that a value is never read for placeholders; what has no value stays as it is. */
    static String fill(String text, Function<String, Optional<String>> values) {
        return PLACEHOLDER.matcher(text).replaceAll(
                found -> Matcher.quoteReplacement(values.apply(found.group(1)).orElseGet(found::group)));
    }

    static String fill(String text, Map<String, String> values) {
        return fill(text, name -> Optional.ofNullable(values.get(name)));
    }

    static SortedSet<String> in(String text) {
        if (text.indexOf('{') < 0) {
            return Collections.emptySortedSet(); // as most of some ten thousand are
        }
        return PLACEHOLDER.matcher(text).results().map((MatchResult found) -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }

    /** A brace that is not one of a pair around a word. */
    static boolean hasStrayBrace(String text) {
        if (text.indexOf('{') < 0 && text.indexOf('}') < 0) {
            return false;
        }
        var others = PLACEHOLDER.matcher(text).replaceAll("");
        return others.indexOf('{') >= 0 || others.indexOf('}') >= 0;
    }

    /** In words: what a wording lacks or has beyond its base text; empty if nothing. */
    static Optional<String> difference(String base, String wording) {
        var lacks = new TreeSet<>(in(base));
        var added = new TreeSet<>(in(wording));
        lacks.removeAll(in(wording));
        added.removeAll(in(base));
        if (lacks.isEmpty() && added.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(lacks.isEmpty()
                ? "has " + listed(added) + ", which its base text does not have"
                : "lacks " + listed(lacks) + (added.isEmpty() ? "" : ", and has " + listed(added) + " instead"));
    }

    private static String listed(Set<String> names) {
        return Findings.listed(names.stream().map(name -> "{" + name + "}").toList());
    }
}
