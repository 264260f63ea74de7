package org.hamroh.triage;

import java.util.List;
import java.util.stream.Stream;
import java.util.Map;

/**
 * All that the files of a folder teach, and what is to be mended in them.
 *
 * @param names what each category is called, by language
 */
record Examples(List<String> languages, Lexicon lexicon, List<Example> list, Map<String, Map<String, String>> names,
        List<Finding> findings) {

    /** Others of the same files. */
    Examples with(List<Example> others) {
        return new Examples(languages, lexicon, List.copyOf(others), names, findings);
    }

    /** The words of each, in the order of the list; read anew each time, since all of them together are much. */
    Stream<List<Word>> read() {
        return list.stream().map(example -> lexicon.read(example.text()));
    }

    boolean fit() {
        return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }
}
