package org.hamroh.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.hamroh.dialog.Worded.State;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

/**
 * How far the wording of a language is.
 *
 * @param reviewed    files that somebody who grew up with the language has reviewed, of {@code files}
 * @param unconfirmed texts of which nobody has said from which base text they were made
 * @param same        confirmed texts that are the very base text
 * @param open        a line for each file in which something is missing, stale or not confirmed, or that has no lock
 */
public record WordingStatus(String language, int reviewed, int files, int missing, int stale, int unconfirmed, int same,
        List<String> open) {

    public WordingStatus {
        open = List.copyOf(open);
    }

    static WordingStatus of(Library library, String language) {
        var all = Worded.all(library, language);
        return new WordingStatus(language, reviewed(library, language), library.base().size(),
                count(all, State.MISSING), count(all, State.STALE),
                count(all, State.UNCONFIRMED), count(all, State.SAME), open(library, all, language));
    }

    static int reviewed(Library library, String language) {
        return (int) library.base().stream()
                .map(base -> base.language().equals(language) ? base : Worded.in(library, base, language))
                .filter(Texts::isReviewed).count();
    }

    public boolean isComplete() {
        return missing == 0;
    }

    private static List<String> open(Library library, List<Worded> all, String language) {
        Map<Texts, List<Worded>> files = all.stream()
                .collect(groupingBy(Worded::base, LinkedHashMap::new, toList()));
        return files.entrySet().stream().flatMap(
                it -> open(Worded.in(library, it.getKey(), language), it.getValue()).stream()).sorted().toList();
    }

    private static Optional<String> open(Texts wording, List<Worded> texts) {
        var counts = Stream.of(State.MISSING, State.STALE, State.UNCONFIRMED).filter(it -> count(texts, it) > 0)
                .map(it -> count(texts, it) + " " + it.words()).collect(joining(", "));
        var lost = wording.lock().equals(Lock.NONE) && !wording.byKey().isEmpty();
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(wording.file() + ": " + counts
                        + (lost ? " (there is no " + wording.lockFile() + ")" : ""));
    }

    private static int count(List<Worded> all, State state) {
        return (int) all.stream().filter(it -> it.state() == state).count();
    }
}
