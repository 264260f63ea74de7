package org.hamroh.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hamroh.dialog.Overview;
import org.hamroh.dialog.Plans;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes one page that shows all dialogs as on a phone, as graphs, in every language, with what is wrong with them. */
@Command(name = "preview", mixinStandardHelpOptions = true,
        description = "Writes a page that shows all dialogs in every language; it opens without a network.")
final class PreviewCommand implements Callable<Integer> {

    private static final int ERRORS = 1;
    private static final int WRONG_USAGE = 2;

    @Parameters(arity = "0..1", defaultValue = "dialogs", paramLabel = "DIR",
            description = "the folder; default: ${DEFAULT-VALUE}")
    private Path folder = Path.of("dialogs");

    @Option(names = "--out", paramLabel = "FILE", defaultValue = "preview.html",
            description = "where to write the page; default: ${DEFAULT-VALUE}")
    private Path out = Path.of("preview.html");

    @Option(names = "--as-of", paramLabel = "DATE", converter = Day.class,
            description = "judge what depends on the day as of this day, such as 2026-11-23; default: today")
    private @Nullable LocalDate day;

    private final PrintStream said;

    PreviewCommand() {
        this(System.out);
    }

    PreviewCommand(PrintStream said) {
        this.said = said;
    }

    @Override
    public Integer call() {
        Optional<String> wrong = WrongFolder.of(folder);
        if (wrong.isPresent())
            return wrong(wrong.get());
        Folder read = Folder.read(folder, clock());
        Plans plans = Plans.read(folder);
        var findings = read.findings(plans, LocalDate.ofInstant(clock().instant(), ZoneOffset.UTC));
        var beside = read.beside();
        Preview preview = new Surveyor(read, new Overview(read.library(), plans)).survey(findings, beside);
        try {
            Files.writeString(out, PreviewPage.of(preview));
        } catch (IOException e) {
            return wrong("Cannot write " + out + ": see whether its folder is there and may be written to.");
        }
        var found = new ArrayList<>(beside);
        findings.stream().map(Found::of).forEach(found::add);
        var report = new Report(folder, found, Offer.of(read));
        said.println(report.summary());
        said.println("Open " + out.toAbsolutePath().normalize() + " in a browser"
                + (found.isEmpty() ? "." : ": each finding stands beside its step."));
        return report.errors() > 0 ? ERRORS : 0;
    }

    private static int wrong(String sentence) {
        System.err.println(sentence);
        return WRONG_USAGE;
    }

    private InstantSource clock() {
        return day == null
                ? InstantSource.system()
                : InstantSource.fixed(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
