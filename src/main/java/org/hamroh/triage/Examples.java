package org.hamroh.triage;

import java.util.List;

/** All that the files of a folder teach, and what is to be mended in them. */
record Examples(List<String> languages, Lexicon lexicon, List<Example> list, List<Finding> findings) {

    boolean fit() {
        return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }
}
