package org.hamroh.dialog;

import java.util.List;

/**
 * What is to be done to the wordings of a folder: all of it, or, where an error was found, nothing.
 *
 * @param findings errors, or warnings of what the texts bring with them
 */
public record WordingChanges(List<Finding> findings, List<WordingChange> changes) {

    public WordingChanges {
        findings = List.copyOf(findings);
        changes = findings.stream().noneMatch(Finding::isError) ? List.copyOf(changes) : List.of();
    }
}
