package org.hamroh.triage;

import java.util.List;
import java.util.stream.Collectors;

/** The examples cannot be learned from; carries everything found, so that all of it can be mended at once. */
public final class UnfitExamples extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    UnfitExamples(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** Errors and warnings, by file and line. */
    public List<Finding> findings() {
        return findings;
    }
}
