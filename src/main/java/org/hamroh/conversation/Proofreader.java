package org.hamroh.conversation;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hamroh.dialog.Checker;
import org.hamroh.dialog.Code;
import org.hamroh.dialog.Draft;
import org.hamroh.dialog.Finding;
import org.hamroh.dialog.Library;
import org.hamroh.dialog.Plans;
import org.hamroh.dialog.Services;
import org.hamroh.dialog.StandingPlans;
import org.hamroh.directory.Directory;
import org.hamroh.directory.Problem;
import org.hamroh.directory.ServiceNumber;
import org.hamroh.triage.Triage;
import org.hamroh.triage.UnfitExamples;

/** Reads a folder of dialogs as a whole and checks it as {@code check} does. */
final class Proofreader {

    private static final String TRIAGE = "triage";

    private final InstantSource clock;
    private final Predicate<ServiceNumber> hidden;

    /** @param hidden numbers that are not shown now, whatever the directory says; asked anew at each screen */
    Proofreader(InstantSource clock, Predicate<ServiceNumber> hidden) {
        this.clock = clock;
        this.hidden = hidden;
    }

    /** Without plans: at a start there is nothing better to go on with, and a plan may be what is wrong. */
    Proof read(Path folder, Optional<Draft> draft) {
        return read(folder, draft, Optional.empty());
    }

    /** @param live what goes on if this has errors; what has not changed since is taken from it */
    Proof read(Path folder, Optional<Draft> draft, Optional<Edition> live) {
        // the longest part by far, beside the rest
        var examples = CompletableFuture.supplyAsync(() -> Triage.load(folder.resolve(TRIAGE)),
                task -> Thread.ofPlatform().name("examples").daemon().start(task));
        var addresses = Directory.read(folder.resolve("directory.yaml"), clock);
        Directory directory = addresses.directory();
        var reading = Library.read(folder, new LiveServices(directory, hidden));
        List<String> errors = new ArrayList<>(addresses.errors().stream().map(Problem::toString).toList());
        Optional<Triage> triage = triage(examples, errors);
        Optional<Edition> edition = triage.map(heard -> Edition.of(draft.map(Draft::hash).orElse(""),
                reading.library(), directory, heard));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Set<String> languages = edition.filter(it -> errors.isEmpty()).map(Edition::languages).orElse(Set.of());
        List<Finding> findings = live.isEmpty()
                ? Checker.check(reading, Set::of, today)
                : Checker.check(reading, Plans.read(folder), languages, today);
        findings.stream().filter(Finding::isError).map(Finding::toString).forEach(errors::add);
        List<Problem> doubts = addresses.problems(reading.library().languages()).stream().filter(it -> !it.isError())
                .toList();
        return new Proof(draft, edition.filter(it -> errors.isEmpty()), List.copyOf(errors),
                Stream.concat(findings.stream().filter(it -> it.code() == Code.K030).map(Finding::toString),
                        doubts.stream().filter(it -> it.code() == org.hamroh.directory.Code.K030)
                                .map(Problem::toString))
                        .toList(),
                findings.stream().filter(it -> !it.isError()).count() + doubts.size());
    }

    private static Optional<Triage> triage(CompletableFuture<Triage> examples, List<String> errors) {
        try {
            return Optional.of(examples.join());
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof UnfitExamples unfit))
                throw e;
            unfit.findings().stream().map(String::valueOf).forEach(errors::add);
            return Optional.empty();
        }
    }
}
