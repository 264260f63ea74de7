package org.hamroh.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hamroh.dialog.Checker;
import org.hamroh.dialog.Finding;
import org.hamroh.dialog.Plans;
import org.hamroh.directory.Problem;
import org.hamroh.triage.Triage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a folder of dialogs, plays its plans, and says all that is wrong with it, each with its place. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Checks the dialogs, the plans, the directory and the triage examples of a folder.")
final class CheckCommand implements Callable<Integer> {

    private static final int ERRORS = 1;
    private static final int WRONG_USAGE = 2;

    @Parameters(arity = "0..1", defaultValue = "dialogs", paramLabel = "DIR",
            description = "the folder; default: ${DEFAULT-VALUE}")
    private Path folder = Path.of("dialogs");

    @Option(names = "--as-of", paramLabel = "DATE",
            description = "judge what depends on the day as of this day, such as 2026-11-23; default: today")
    private @Nullable LocalDate day;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            System.err.println("No such folder: " + folder);
            return WRONG_USAGE;
        }
        Folder read = Folder.read(folder, clock());
        List<Problem> problems = read.directory().problems();
        List<Finding> findings = new ArrayList<>(Checker.check(read.dialogs(), Set::of));
        Plans plans = Plans.read(folder);
        findings.addAll(plans.findings());
        // What does not hold may only follow from an error, so errors come first.
        if (problems.isEmpty() && findings.stream().noneMatch(Finding::isError)) {
            findings.addAll(read.play(plans));
            findings.addAll(read.playStandingPlans());
        }
        var triage = Triage.check(read.triage());
        List<String> lines = new ArrayList<>();
        findings.stream().sorted().forEach(finding -> lines.add(finding.toString()));
        problems.stream().map(Problem::toString).forEach(lines::add);
        triage.forEach(finding -> lines.add("triage/" + finding));
        lines.forEach(System.out::println);
        boolean errors = findings.stream().anyMatch(Finding::isError) || !problems.isEmpty()
                || triage.stream().anyMatch(f -> f.severity() == org.hamroh.triage.Finding.Severity.ERROR);
        if (lines.isEmpty())
            System.out.println("All is well.");
        return errors ? ERRORS : 0;
    }

    private InstantSource clock() {
        return day == null
                ? InstantSource.system()
                : InstantSource.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
