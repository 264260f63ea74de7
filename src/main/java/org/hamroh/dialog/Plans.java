package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The plan files of coordinators: conversations that must hold, played in each language against the engine itself. */
public final class Plans {

    private final List<Plan> plans;
    private final List<Finding> findings;

    private Plans(List<Plan> plans, List<Finding> findings) {
        this.plans = List.copyOf(plans);
        this.findings = List.copyOf(findings);
    }

    /** Reads one plan file, or all of a folder. Never fails: what is wrong is among the findings. */
    public static Plans read(Path path) {
        var findings = new Findings();
        var plans = new ArrayList<Plan>();
        try {
            for (var file : Files.isDirectory(path) ? in(path) : List.of(path)) {
                plans.addAll(PlanReader.read(file, findings));
            }
        } catch (IOException e) {
            findings.add(Code.K001, Place.top(String.valueOf(path.getFileName())), "The folder cannot be read.",
                    "See whether it is there and may be opened.");
        }
        return new Plans(plans, findings.sorted());
    }

    /** That a file is a plan, by its name. */
    public static boolean isPlan(Path file) {
        return String.valueOf(file.getFileName()).endsWith(PlanReader.END);
    }

    /** How many conversations there are to play. */
    public int count() {
        return plans.size();
    }

    /** The conversations that come by each step, such as {@code documents: lost}. */
    SortedMap<StepRef, SortedSet<String>> through() {
        var through = new TreeMap<StepRef, SortedSet<String>>();
        plans.forEach(plan -> plan.rows().forEach(row -> row.expected().at().forEach(
                at -> through.computeIfAbsent(at, _ -> new TreeSet<>()).add(plan.in(row.place().file())))));
        return through;
    }

    /** The step where the row on this line of a file should rest. */
    Optional<StepRef> at(String file, int line) {
        return plans.stream().flatMap(plan -> plan.rows().stream())
                .filter(row -> row.place().file().equals(file) && row.place().line() == line)
                .map(row -> row.expected().at().getLast()).findFirst();
    }

    /** What is wrong with the files themselves; such a file is not played. */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * What does not hold.
     *
     * @param languages those that people are offered
     */
    public List<Finding> play(Library library, Set<String> languages) {
        var found = new Findings();
        if (languages.isEmpty()) {
            plans.stream().map(plan -> plan.rows().getFirst().place()).map(Place::file).distinct()
                    .forEach(file -> found.add(Code.K060, Place.top(file), "No language is complete, so nothing was "
                            + "played.", "Complete the texts of one language."));
        }
        var misses = new Misses(languages);
        for (var language : languages) {
            var play = new PlanPlay(library.book(language), misses);
            plans.forEach(play::play);
        }
        misses.into(found);
        return found.sorted();
    }

    private static List<Path> in(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> isPlan(file) && Files.isRegularFile(file)).sorted().toList();
        }
    }
}
