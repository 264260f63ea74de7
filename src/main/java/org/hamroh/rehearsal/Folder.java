package org.hamroh.rehearsal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hamroh.dialog.Beside;
import org.hamroh.dialog.Checker;
import org.hamroh.dialog.Finding;
import org.hamroh.dialog.Library;
import org.hamroh.dialog.Plans;
import org.hamroh.dialog.Services;
import org.hamroh.dialog.StandingPlans;
import org.hamroh.directory.Directory;
import org.hamroh.directory.Reading;
import org.hamroh.triage.Triage;

/** A folder of dialogs with its directory, read as the bot reads it. */
record Folder(Path path, org.hamroh.dialog.Reading dialogs, Reading directory) {

    static Folder read(Path path, InstantSource clock) {
        Reading directory = Directory.read(path.resolve("directory.yaml"), clock);
        Directory known = directory.directory();
        return new Folder(path, Library.read(path, services(known)), directory);
    }

    /** What steps may name of a directory. */
    static Services services(Directory known) {
        // They are the same all through a command, and asked for with every text.
        var numbers = new ConcurrentHashMap<String, List<String>>();
        return Services.of(known.countries(), known::country,
                (country, language) -> numbers.computeIfAbsent(country + " " + language,
                        _ -> known.numbers(country, language)),
                known::checked, known::knows);
    }

    /** The texts of a directory without errors that are worded with the dialogs. */
    static Beside beside(Directory known) {
        return new Beside("directory", known.language(), known.texts(), Directory::objection);
    }

    Library library() {
        return dialogs.library();
    }

    /** The languages that people are offered. */
    Set<String> languages() {
        Set<String> both = new TreeSet<>(library().languages());
        both.retainAll(directory.directory().languages());
        return both;
    }

    /** What does not hold of plans that somebody wrote. */
    List<Finding> play(Plans plans) {
        return plans.play(library(), languages());
    }

    /** What does not hold of those that nobody wrote. */
    List<Finding> playStandingPlans() {
        return StandingPlans.play(library(), languages());
    }

    /** What is wrong with dialogs and plans. */
    List<Finding> findings(Plans plans, LocalDate day) {
        return Checker.check(dialogs, plans, directory.errors().isEmpty() ? languages() : Set.of(), day);
    }

    /** What is wrong with what lies beside the dialogs: the directory and the triage examples. */
    List<Found> beside() {
        return Stream
                .concat(directory.problems(library().languages()).stream().map(Found::of),
                        Triage.check(triage()).stream().map(Found::of))
                .toList();
    }

    Path triage() {
        return path.resolve("triage");
    }
}
