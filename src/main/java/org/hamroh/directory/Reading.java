package org.hamroh.directory;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of reading a directory file. A service with an error is left out of the directory, so a number is never
 * shown by mistake; with errors, the directory is good enough to look at and not to serve from.
 *
 * @param problems errors and warnings, by place
 */
public record Reading(Directory directory, List<Problem> problems) {

    static final String DRAFT = "It is offered to people only when no text is missing.";

    public Reading {
        problems = problems.stream().distinct().sorted().toList();
    }

    /** All problems, and one for each of these languages in which the directory has not a word. */
    public List<Problem> problems(Collection<String> languages) {
        var mute = languages.stream().filter(language -> !directory.hasTexts(language))
                .map(language -> new Problem(Code.K030, "directory." + language + DirectoryFile.YAML, 1, 1,
                        "There is no such file, so the language `" + language + "` is a draft.", DRAFT));
        return errors().isEmpty() ? Stream.concat(problems.stream(), mute).sorted().toList() : problems;
    }

    public List<Problem> errors() {
        return problems.stream().filter(Problem::isError).toList();
    }
}
