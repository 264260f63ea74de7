package org.hamroh.triage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How well phrases with a known meaning are heard, by language and category (requirement SC-10).
 *
 * @param tallies one for each language and category, in their order
 */
public record Evaluation(List<Tally> tallies) {

    /**
     * A phrase and what it means.
     *
     * @param category empty if it is harmless; it groups the figures and is not itself judged
     * @param tier     1 or 2 for danger, otherwise 0
     */
    public record Phrase(String id, String language, String text, Verdict.Kind meant, String category, int tier) {
    }

    /** A phrase that was heard as something else. */
    public record Miss(Phrase phrase, Verdict heard) {
    }

    /** One group of phrases: how many there are, and which of them were heard as something else. */
    public record Tally(String language, Verdict.Kind meant, String category, int tier, int phrases,
            List<Miss> misses) {

        public Tally {
            misses = List.copyOf(misses);
        }
    }

    public Evaluation {
        tallies = List.copyOf(tallies);
    }

    /** Hears every phrase. */
    public static Evaluation of(Triage triage, List<Phrase> phrases) {
        Map<String, List<Phrase>> groups = new TreeMap<>();
        for (var phrase : phrases) {
            groups.computeIfAbsent(group(phrase), _ -> new ArrayList<>()).add(phrase);
        }
        return new Evaluation(groups.values().stream().map(group -> tally(triage, group)).toList());
    }

    /**
     * Hears the folder's own examples: each of them by a triage that has learned from all but its part of them. The same
     * words in two scripts are in one part; others that are only alike are not, so this flatters somewhat.
     *
     * @throws UnfitExamples with all findings, if one of them is an error
     */
    public static Evaluation within(Path folder) {
        var examples = ExampleFolder.read(folder);
        if (!examples.fit())
            throw new UnfitExamples(examples.findings());
        var misses = new HashMap<Example, Miss>();
        var parts = new HashMap<List<String>, Integer>();
        examples.list().forEach(each -> parts.putIfAbsent(Folding.words(each.text()), parts.size() % Limits.PARTS));
        for (int part = 0; part < Limits.PARTS; part++) {
            var rest = new ArrayList<Example>();
            var held = new ArrayList<Example>();
            for (var example : examples.list()) {
                boolean isHeld = parts.getOrDefault(Folding.words(example.text()), 0) == part;
                (isHeld ? held : rest).add(example);
            }
            var triage = new Triage(examples.with(rest));
            for (var example : held) {
                var heard = triage.hear(example.text());
                if (heard.kind() != example.kind())
                    misses.put(example, new Miss(phrase(example), heard));
            }
        }
        var groups = examples.list().stream().collect(Collectors.groupingBy(
                each -> group(phrase(each)), TreeMap::new, Collectors.toList()));
        return new Evaluation(groups.values().stream().map(group -> tally(phrase(group.getFirst()), group.size(),
                group.stream().filter(misses::containsKey).map(misses::get).toList())).toList());
    }

    private static Phrase phrase(Example example) {
        return new Phrase("", example.language(), example.text(), example.kind(), example.category(), example.tier());
    }

    private static String group(Phrase phrase) {
        return "%s %s %s %d".formatted(phrase.language(), phrase.meant(), phrase.category(), phrase.tier());
    }

    private static Tally tally(Phrase first, int phrases, List<Miss> misses) {
        return new Tally(first.language(), first.meant(), first.category(), first.tier(), phrases, misses);
    }

    private static Tally tally(Triage triage, List<Phrase> group) {
        var first = group.getFirst();
        var misses = new ArrayList<Miss>();
        for (var phrase : group) {
            var heard = triage.hear(phrase.text());
            if (heard.kind() != phrase.meant()) {
                misses.add(new Miss(phrase, heard));
            }
        }
        return tally(first, group.size(), misses);
    }

    /** The languages of the phrases. */
    public List<String> languages() {
        return tallies.stream().map(Tally::language).distinct().toList();
    }

    /** The same figures for one language or kind alone. */
    public Evaluation only(Predicate<Tally> which) {
        return new Evaluation(tallies.stream().filter(which).toList());
    }

    /** How many phrases there are. */
    public int phrases() {
        return tallies.stream().mapToInt(Tally::phrases).sum();
    }

    /** How many were heard as something else. */
    public int missed() {
        return tallies.stream().mapToInt(tally -> tally.misses().size()).sum();
    }

    /** How many were heard as danger without being one. */
    public int falselyAlarmed() {
        return (int) tallies.stream().filter(tally -> tally.meant() != Verdict.Kind.DANGER)
                .flatMap(tally -> tally.misses().stream())
                .filter(miss -> miss.heard().kind() == Verdict.Kind.DANGER).count();
    }

    /** The share, 0 to 1, of the tier's dangers in this language that were heard as danger; 1 if there are none. */
    public double recall(String language, int tier) {
        return 1 - missed(tallies.stream().filter(tally -> tally.language().equals(language)
                && tally.meant() == Verdict.Kind.DANGER && tally.tier() == tier).toList(), _ -> true);
    }

    /** The share, 0 to 1, of this language's lost documents that were heard as such; 1 if there are none. */
    public double lostDocuments(String language) {
        return 1 - missed(tallies.stream().filter(tally -> tally.language().equals(language)
                && tally.meant() == Verdict.Kind.LOST_DOCUMENTS).toList(), _ -> true);
    }

    /** The share, 0 to 1, of this language's phrases without danger that were heard as danger; 0 if there are none. */
    public double falseAlarms(String language) {
        return missed(tallies.stream().filter(tally -> tally.language().equals(language)
                && tally.meant() != Verdict.Kind.DANGER).toList(), miss -> miss.heard().kind() == Verdict.Kind.DANGER);
    }

    private static double missed(List<Tally> tallies, Predicate<Miss> counts) {
        int phrases = tallies.stream().mapToInt(Tally::phrases).sum();
        long missed = tallies.stream().flatMap(tally -> tally.misses().stream()).filter(counts).count();
        return phrases == 0 ? 0 : (double) missed / phrases;
    }
}
