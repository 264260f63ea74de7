package org.hamroh.dialog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.hamroh.dialog.Worded.State;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

/**
 * How far the wording of a language is.
 *
 * @param reviewed    files that somebody who grew up with the language has reviewed, of {@code files}
 * @param unconfirmed texts of which nobody has said from which base text they were made
 * @param same        confirmed texts that are the very base text
 * @param open        a line for each file in which something is missing or stale
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
                count(all, State.UNCONFIRMED), count(all, State.SAME), open(all, language));
    }

    static int reviewed(Library library, String language) {
        return (int) library.base().stream()
                .map(base -> base.language().equals(language) ? base : Worded.in(library, base, language))
                .filter(it -> it.review().isPresent()).count();
    }

    public boolean isComplete() {
        return missing == 0;
    }

    private static List<String> open(List<Worded> all, String language) {
        Map<String, List<Worded>> files = all.stream()
                .collect(groupingBy(it -> it.base().stem(), TreeMap::new, toList()));
        return files.entrySet().stream()
                .filter(it -> count(it.getValue(), State.MISSING) + count(it.getValue(), State.STALE) > 0)
                .map(it -> "%s.%s.yaml: %d missing, %d stale".formatted(it.getKey(), language,
                        count(it.getValue(), State.MISSING), count(it.getValue(), State.STALE)))
                .toList();
    }

    private static int count(List<Worded> all, State state) {
        return (int) all.stream().filter(it -> it.state() == state).count();
    }
}
