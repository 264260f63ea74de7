package org.hamroh.dialog;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.hamroh.dialog.Line.Audience;

import static java.util.stream.Collectors.toCollection;

/** Whether the base files have every line, and each language every text, not stale, and as it was reviewed. */
final class Wordings {

    private static final String OFFERED = "It is offered to people only when no text is missing.";

    private final List<Lines> lines;
    private final Collection<Texts> base;
    private final List<Texts> wordings;
    private final Set<String> accounted;
    private final Findings findings = new Findings();

    /** @param accounted the files that are there, or of which it was said that they are only called otherwise */
    Wordings(List<Lines> lines, Collection<Texts> base, List<Texts> wordings, Set<String> accounted) {
        this.lines = lines;
        this.base = base;
        this.wordings = wordings;
        this.accounted = accounted;
    }

    List<Finding> findings() {
        for (var audience : Audience.values()) {
            missingLines(audience);
        }
        base.stream().findFirst().ifPresent(first -> base.forEach(texts -> sameLanguage(first, texts)));
        for (var wording : wordings) {
            base.stream().filter(texts -> texts.stem().equals(wording.stem())).forEach(it -> compare(it, wording));
        }
        if (Stream.concat(base.stream(), wordings.stream()).anyMatch(it -> !it.lock().equals(Lock.NONE))) {
            wordings.forEach(this::remembered);
            Stream.concat(base.stream(), wordings.stream()).forEach(this::noted);
        }
        for (var language : wordings.stream().map(Texts::language).collect(toCollection(TreeSet::new))) {
            missingFiles(language);
        }
        return findings.sorted();
    }

    private void missingLines(Audience audience) {
        var files = lines.stream().filter(it -> it.audience() == audience).map(Lines::texts).toList();
        var there = new HashSet<String>();
        files.forEach(texts -> texts.byKey().forEach((id, text) -> {
            if (!there.add(id)) {
                findings.add(Code.K003, text.place(), "The line `" + id + "` is in two files.", "Remove one of them.");
            }
        }));
        var missing = Arrays.stream(Line.values()).filter(line -> line.audience() == audience).map(Line::id)
                .filter(id -> !there.contains(id)).toList();
        if (!missing.isEmpty()) {
            var place = Place.top(files.isEmpty() ? "lines.yaml" : files.getFirst().file());
            findings.add(Code.K005, place, "These lines are missing: " + Findings.listed(missing) + ".",
                    "Add them to a file that begins with `lines: " + audience.id() + "`.");
        }
    }

    private void sameLanguage(Texts first, Texts texts) {
        if (!texts.language().equals(first.language())) {
            findings.add(Code.K004, Place.top(texts.file()), "The file says language `" + texts.language() + "`, and "
                    + first.file() + " says `" + first.language() + "`.",
                    "Write all base texts in one language, the others in wording files.");
        }
    }

    private void compare(Texts base, Texts wording) {
        if (base.language().equals(wording.language())) {
            findings.add(Code.K004, Place.top(wording.file()), "The texts in `" + base.language() + "` are already in "
                    + base.file() + ".", "Remove this file.");
        }
        missing(base, wording);
        wording.byKey().forEach((key, text) -> Optional.ofNullable(base.byKey().get(key)).ifPresent(original -> {
            if (wording.lock().fits(key, original).filter(fits -> !fits).isPresent()) {
                stale(key, text, original, wording);
            }
        }));
    }

    /** Where others have a lock, one that is not there was lost, or never made. */
    private void remembered(Texts wording) {
        if (wording.lock().equals(Lock.NONE) && !wording.byKey().isEmpty()) {
            findings.add(Code.K035, Place.top(wording.file()), "There is no `" + wording.lockFile()
                    + "`, or nothing in it: nobody knows from which base texts this was made.",
                    "Put it back from a copy, or read the texts again and say that they fit: `wording confirm "
                            + wording.language() + " " + wording.stem() + "`.");
        }
    }

    private void noted(Texts texts) {
        var command = "`wording reviewed " + texts.language() + " " + texts.stem() + " --by \"…\"`";
        texts.review().ifPresent(review -> {
            var edited = texts.editedSinceReview();
            if (!edited.isEmpty()) {
                findings.add(Code.K034, review.place(), "Edited since it was reviewed on " + review.on() + ": "
                        + Findings.listed(edited) + ".",
                        "Have it read again, then " + command + " says so. Until then "
                                + "write `" + Review.KEY + ": " + Review.NO + "`.");
            } else if (texts.lock().reviewed().isEmpty()) {
                findings.add(Code.K034, review.place(), "Nobody has noted which texts were reviewed on " + review.on()
                        + ", so later edits would not be noticed.",
                        "Let " + command + " write this, then it is noted.");
            }
        });
    }

    private void stale(String key, Text text, Text original, Texts wording) {
        findings.add(Code.K031, text.place(), "The base text of `" + key + "` has changed since this was made from it.",
                "Read " + original.place().file() + ":" + original.place().line()
                        + ", change what no longer fits, then say so: `wording confirm " + wording.language() + " "
                        + wording.file() + "`.");
    }

    private void missingFiles(String language) {
        var there = wordings.stream().filter(it -> it.language().equals(language)).map(Texts::stem).toList();
        var missing = base.stream().map(Texts::stem).filter(stem -> !there.contains(stem))
                .map(stem -> stem + "." + language + ".yaml").filter(file -> !accounted.contains(file)).toList();
        if (!missing.isEmpty()) {
            findings.add(Code.K030, Place.top(missing.getFirst()), "The language `" + language + "` is a draft: "
                    + (missing.size() == 1
                            ? "there is no file " + Findings.listed(missing)
                            : missing.size() + " files are missing, " + Findings.listed(missing))
                    + ".",
                    "Make " + (missing.size() == 1 ? "it" : "them") + ", beginning with the line `language: "
                            + language + "`. " + OFFERED);
        }
    }

    private void missing(Texts base, Texts wording) {
        var missing = base.byKey().keySet().stream().filter(key -> !wording.byKey().containsKey(key)).toList();
        if (!missing.isEmpty()) {
            findings.add(Code.K030, Place.top(wording.file()),
                    "The language `" + wording.language() + "` is a draft: " + missing.size()
                            + (missing.size() == 1 ? " text is" : " texts are") + " missing here: "
                            + Findings.listed(missing)
                            + ".",
                    OFFERED);
        }
    }
}
