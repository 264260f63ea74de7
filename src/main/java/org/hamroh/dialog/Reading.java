package org.hamroh.dialog;

import java.util.List;

/** What came of reading a folder: as much of a library as could be read, and all that was found wrong with it. */
public record Reading(Library library, List<Finding> findings) {

    public Reading {
        findings = List.copyOf(findings);
    }

    /** The findings that keep the library from being used. */
    public List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }
}
