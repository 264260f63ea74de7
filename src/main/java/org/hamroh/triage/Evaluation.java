package org.hamroh.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

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
            var group = "%s %s %s %d".formatted(phrase.language(), phrase.meant(), phrase.category(), phrase.tier());
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(phrase);
        }
        return new Evaluation(groups.values().stream().map(group -> tally(triage, group)).toList());
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
        return new Tally(first.language(), first.meant(), first.category(), first.tier(), group.size(), misses);
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
