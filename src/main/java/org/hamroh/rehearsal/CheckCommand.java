package org.hamroh.rehearsal;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.hamroh.dialog.Plans;
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

    @Option(names = "--as-of", paramLabel = "DATE", converter = Day.class,
            description = "judge what depends on the day as of this day, such as 2026-11-23; default: today")
    private @Nullable LocalDate day;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", converter = Format.Named.class,
            description = "text for people, json for programs, github for annotations; default: ${DEFAULT-VALUE}")
    private Format format = Format.TEXT;

    private final PrintStream out;
    private final Supplier<Ink> ink;

    CheckCommand() {
        this(System.out, Ink::here);
    }

    CheckCommand(PrintStream out, Supplier<Ink> ink) {
        this.out = out;
        this.ink = ink;
    }

    @Override
    public Integer call() {
        Optional<String> wrong = WrongFolder.of(folder);
        if (wrong.isPresent()) {
            System.err.println(wrong.get());
            return WRONG_USAGE;
        }
        Folder read = Folder.read(folder, clock());
        var found = new ArrayList<>(read.beside());
        read.findings(Plans.read(folder), LocalDate.ofInstant(clock().instant(), ZoneOffset.UTC)).stream()
                .map(Found::of).forEach(found::add);
        var report = new Report(folder, found, Offer.of(read));
        format.print(report, ink.get(), out);
        return report.errors() > 0 ? ERRORS : 0;
    }

    private InstantSource clock() {
        return day == null
                ? InstantSource.system()
                : InstantSource.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
