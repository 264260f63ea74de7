package org.hamroh.dialog;

import java.util.List;

/** What is to be done to the wordings of a folder: all of it, or, where anything was found wrong, nothing. */
public record WordingChanges(List<Finding> findings, List<WordingChange> changes) {

    public WordingChanges {
        findings = List.copyOf(findings);
        changes = findings.isEmpty() ? List.copyOf(changes) : List.of();
    }
}
