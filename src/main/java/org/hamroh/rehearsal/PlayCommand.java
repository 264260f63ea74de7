package org.hamroh.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hamroh.dialog.Checker;
import org.hamroh.dialog.Finding;
import org.hamroh.dialog.Plans;
import org.hamroh.directory.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plays plans in every language that people are offered, and says what does not hold. */
@Command(name = "play", mixinStandardHelpOptions = true,
        description = "Plays a plan file, or all of a folder, in every language that people are offered.")
final class PlayCommand implements Callable<Integer> {

    private static final int ERRORS = 1;
    private static final int WRONG_USAGE = 2;
    /** Every folder of dialogs has it: the bot begins there. */
    private static final String MENU = "menu.yaml";

    @Parameters(arity = "0..1", defaultValue = "dialogs", paramLabel = "FILE-or-DIR",
            description = "a file NAME.plan.yaml, or a folder of them; default: ${DEFAULT-VALUE}")
    private Path path = Path.of("dialogs");

    @Option(names = "--dialogs", paramLabel = "DIR",
            description = "the folder of the dialogs; default: where the plans are")
    private @Nullable Path dialogs;

    @Override
    public Integer call() {
        Optional<String> wrong = wrong();
        if (wrong.isPresent()) {
            System.err.println(wrong.get());
            return WRONG_USAGE;
        }
        Folder folder = Folder.read(folder(), InstantSource.system());
        Plans plans = Plans.read(path);
        List<String> lines = new ArrayList<>();
        Checker.check(folder.dialogs(), Set::of).stream().filter(Finding::isError).map(Finding::toString)
                .forEach(lines::add);
        folder.directory().errors().stream().map(Problem::toString).forEach(lines::add);
        if (!lines.isEmpty())
            lines.add("Nothing was played: the dialogs have errors, which come first.");
        else {
            List<Finding> findings = new ArrayList<>(plans.findings());
            findings.addAll(folder.play(plans));
            if (Files.isDirectory(path))
                findings.addAll(folder.playStandingPlans());
            findings.stream().sorted().map(Finding::toString).forEach(lines::add);
        }
        lines.forEach(System.out::println);
        if (lines.isEmpty())
            System.out
                    .println("All is well: " + plans.count() + (plans.count() == 1 ? " conversation" : " conversations")
                            + " in " + String.join(", ", folder.languages()) + ".");
        return lines.isEmpty() ? 0 : ERRORS;
    }

    private Optional<String> wrong() {
        if (!Files.exists(path))
            return Optional.of("No such file or folder: " + path);
        if (!Files.isDirectory(path) && !Plans.isPlan(path))
            return Optional.of("Not a plan: " + path + ". A plan is called NAME.plan.yaml.");
        Optional<String> none = WrongFolder.of(folder());
        if (none.isPresent())
            return none;
        Plans plans = Plans.read(path);
        if (plans.count() == 0 && plans.findings().isEmpty())
            return Optional.of("There are no plans in " + path + ". A plan is called NAME.plan.yaml.");
        return dialogs == null && !Files.exists(folder().resolve(MENU))
                ? Optional.of("There are no dialogs beside " + path + ". Say where they are: play " + path
                        + " --dialogs dialogs")
                : Optional.empty();
    }

    private Path folder() {
        if (dialogs != null)
            return dialogs;
        Path parent = path.toAbsolutePath().getParent();
        return Files.isDirectory(path) || parent == null ? path : parent;
    }
}
