package org.hamroh.directory;

import java.util.List;

/**
 * What came of reading a directory file. A service with a problem is left out of the directory, so a number is never
 * shown by mistake; with problems, the directory is good enough to look at and not to serve from.
 */
public record Reading(Directory directory, List<Problem> problems) {

    public Reading {
        problems = List.copyOf(problems);
    }
}
