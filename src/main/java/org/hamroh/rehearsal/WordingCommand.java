package org.hamroh.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.hamroh.dialog.WordingChange;
import org.hamroh.dialog.WordingFolder;
import org.hamroh.dialog.WordingFolder.Format;
import org.hamroh.dialog.WordingStatus;
import org.hamroh.directory.Directory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how far each language is, and takes its texts to translators and back. */
@Command(name = "wording", mixinStandardHelpOptions = true,
        description = "Says how far each language is, and takes its texts to translators and back.")
final class WordingCommand {

    private static final int ERRORS = 1;
    private static final int WRONG_USAGE = 2;
    private static final String FOLDER = "the folder with the dialogs; default: ${DEFAULT-VALUE}";

    @Command(name = "status", mixinStandardHelpOptions = true,
            description = "Says for each language what is missing, stale or not confirmed.")
    int status(@Parameters(arity = "0..1", defaultValue = "dialogs", paramLabel = "DIR",
            description = FOLDER) Path folder) {
        return in(folder, wordings -> {
            System.out
                    .println("The dialogs are written in " + wordings.language() + ". Reviewed by somebody who grew up "
                            + "with it: " + wordings.reviewed() + " files.");
            var addresses = Directory.read(folder.resolve("directory.yaml"));
            table(wordings.status(), addresses.directory()).forEach(System.out::println);
            if (!addresses.errors().isEmpty())
                System.out.println("The directory has errors, so what it lacks is not sure: `check` says more.");
            wordings.videos().forEach(System.out::println);
            return 0;
        });
    }

    @Command(name = "confirm", mixinStandardHelpOptions = true,
            description = "Says that the texts of a language fit the base texts as these are now.")
    int confirm(
            @Parameters(index = "0", paramLabel = "LANGUAGE", description = "such as kk or uz-Latn") String language,
            @Parameters(index = "1", arity = "0..1", paramLabel = "FILE",
                    description = "only this one, such as documents") @Nullable String file,
            @Option(names = "--dialogs", defaultValue = "dialogs", paramLabel = "DIR",
                    description = FOLDER) Path folder) {
        return in(folder, wordings -> {
            var named = Optional.ofNullable(file);
            var objection = wordings.objection(language)
                    .or(() -> named.flatMap(name -> wordings.objectionToFile(name, language)));
            if (objection.isEmpty() && !wordings.wordings().contains(language))
                objection = Optional.of("There is no wording in " + language + " yet.");
            if (objection.isPresent())
                return wrong(objection.get());
            return write(wordings, wordings.confirm(language, named), "Nothing to confirm: all there is, is.");
        });
    }

    @Command(name = "derive", mixinStandardHelpOptions = true,
            description = "Writes one script of Uzbek from the other, to be reviewed.")
    int derive(@Parameters(index = "0", paramLabel = "LANGUAGE",
            description = "uz-Latn or uz-Cyrl") String language,
            @Option(names = "--from", required = true, paramLabel = "LANGUAGE",
                    description = "the other one") String from,
            @Parameters(index = "1", arity = "0..1", defaultValue = "dialogs", paramLabel = "DIR",
                    description = FOLDER) Path folder,
            @Option(names = "--all",
                    description = "also what a person wrote, if nobody has confirmed or reviewed it") boolean all) {
        return in(folder, wordings -> {
            var objection = wordings.objectionToDeriving(language, from);
            if (objection.isPresent())
                return wrong(objection.get());
            var derived = wordings.derive(language, all);
            int written = write(wordings, derived.changes(), "Nothing to write.");
            derived.left().forEach(System.out::println);
            return written;
        });
    }

    @Command(name = "export", mixinStandardHelpOptions = true,
            description = "Writes all texts beside those of a language, for translators.")
    int export(@Parameters(index = "0", paramLabel = "LANGUAGE", description = "such as kk or uz-Latn") String language,
            @Option(names = "--format", required = true, paramLabel = "xliff|csv",
                    description = "XLIFF 2 for translators' tools, CSV for spreadsheets") String format,
            @Option(names = { "-o", "--output" }, paramLabel = "FILE",
                    description = "where to write; default: to the screen") @Nullable Path output,
            @Option(names = "--dialogs", defaultValue = "dialogs", paramLabel = "DIR",
                    description = FOLDER) Path folder) {
        var known = List.of(Format.values()).stream().filter(it -> it.name().equalsIgnoreCase(format)).findFirst();
        if (known.isEmpty())
            return wrong("There is no format " + format + ": write xliff or csv.");
        return in(folder, wordings -> {
            var objection = wordings.objection(language);
            if (objection.isPresent())
                return wrong(objection.get());
            try {
                byte[] sheet = wordings.export(language, known.get());
                if (output == null) {
                    System.out.write(sheet, 0, sheet.length);
                    System.out.flush();
                } else {
                    Files.write(output, sheet);
                }
                return 0;
            } catch (IOException e) {
                return wrong("Cannot write " + output + ": see whether its folder is there and may be written to.");
            }
        });
    }

    @Command(name = "import", mixinStandardHelpOptions = true,
            description = "Takes in what a translator has sent back: all of it, or nothing and what is wrong with it.")
    int take(@Parameters(paramLabel = "FILE", description = "as exported, XLIFF 2 or CSV, then translated") Path file,
            @Option(names = "--dialogs", defaultValue = "dialogs", paramLabel = "DIR",
                    description = FOLDER) Path folder) {
        if (!Files.isRegularFile(file))
            return wrong(Files.isDirectory(file)
                    ? "This is a folder: " + file + ". Name the file that the translator has sent."
                    : "No such file: " + file);
        return in(folder, wordings -> {
            var taken = wordings.take(file);
            if (!taken.findings().isEmpty()) {
                taken.findings().forEach(System.out::println);
                System.out.println("Nothing was written.");
                return ERRORS;
            }
            return write(wordings, taken.changes(), "Nothing to change: all of this is there already.");
        });
    }

    private static int write(WordingFolder wordings, List<WordingChange> changes, String otherwise) {
        try {
            wordings.write(changes);
        } catch (IOException e) {
            System.err
                    .println("Not everything could be written: see whether the folder may be written to and has room, "
                            + "then do it again.");
            return ERRORS;
        }
        changes.forEach(change -> System.out.println(change.sentence()));
        if (changes.isEmpty())
            System.out.println(otherwise);
        return 0;
    }

    /** Nothing is said about wordings of a folder that cannot be read whole. */
    private static int in(Path folder, ToIntFunction<WordingFolder> command) {
        var none = WrongFolder.of(folder);
        if (none.isPresent())
            return wrong(none.get());
        var wordings = WordingFolder.read(folder);
        if (!wordings.unreadable().isEmpty()) {
            wordings.unreadable().forEach(System.out::println);
            System.out.println("Mend this first: `check` says more.");
            return ERRORS;
        }
        return command.applyAsInt(wordings);
    }

    private static int wrong(String sentence) {
        System.err.println(sentence);
        return WRONG_USAGE;
    }

    /** The directory counts as one more file. */
    private static List<String> table(List<WordingStatus> all, Directory directory) {
        var lines = new ArrayList<String>();
        lines.add("language  reviewed  complete  missing  stale  not confirmed  same on purpose");
        for (var one : all) {
            int missing = one.missing() + directory.missing(one.language());
            int reviewed = one.reviewed() + (directory.isReviewed(one.language()) ? 1 : 0);
            lines.add("%-8s  %-8s  %-8s  %7d  %5d  %13d  %15d".formatted(one.language(),
                    reviewed + "/" + (one.files() + 1), missing == 0 ? "yes" : "no",
                    missing, one.stale(), one.unconfirmed(), one.same()));
        }
        for (var one : all) {
            lines.addAll(one.open());
            if (directory.missing(one.language()) > 0)
                lines.add("directory." + one.language() + ".yaml: " + directory.missing(one.language()) + " missing");
        }
        if (all.stream().anyMatch(one -> one.unconfirmed() > 0))
            lines.add("Not confirmed: nobody has said that these texts fit the base texts. `wording confirm` says so.");
        return lines;
    }
}
