package org.hamroh.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.hamroh.dialog.Finding;
import org.hamroh.dialog.WordingChange;
import org.hamroh.dialog.WordingFolder;
import org.hamroh.dialog.WordingFolder.Format;
import org.hamroh.directory.Code;
import org.hamroh.directory.Directory;
import org.hamroh.directory.Problem;
import org.hamroh.directory.Reading;
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
    private static final String DIRECTORY = "directory.yaml";
    private static final String LANGUAGE = "such as kk or uz-Latn";
    private static final String FOLDER = "the folder with the dialogs; default: ${DEFAULT-VALUE}";

    @Command(name = "status", mixinStandardHelpOptions = true,
            description = "Says for each language what is missing, stale or not confirmed.")
    int status(@Parameters(arity = "0..1", defaultValue = "dialogs", paramLabel = "DIR",
            description = FOLDER) Path folder) {
        return in(folder, wordings -> {
            var addresses = Directory.read(folder.resolve(DIRECTORY));
            new WordingTable(wordings, addresses.directory()).lines().forEach(System.out::println);
            if (!addresses.errors().isEmpty())
                System.out.println("The directory has errors: `check` says more.");
            wordings.videos().forEach(System.out::println);
            return 0;
        });
    }

    @Command(name = "confirm", mixinStandardHelpOptions = true,
            description = "Says that the texts of a language fit the base texts as these are now.")
    int confirm(
            @Parameters(index = "0", paramLabel = "LANGUAGE", converter = Tag.class,
                    description = LANGUAGE) String language,
            @Parameters(index = "1", arity = "0..1", paramLabel = "FILE",
                    description = "only this one, such as documents") @Nullable String file,
            @Option(names = "--dialogs", defaultValue = "dialogs", paramLabel = "DIR",
                    description = FOLDER) Path folder) {
        return in(folder, wordings -> {
            var named = Optional.ofNullable(file);
            var objection = wordings.objection(language).or(() -> objection(wordings, language, named));
            if (objection.isPresent())
                return wrong(objection.get());
            return write(wordings, wordings.confirm(language, named), "Nothing to confirm: all there is, is.");
        });
    }

    @Command(name = "reviewed", mixinStandardHelpOptions = true,
            description = "Says that somebody who grew up with a language has read its texts as they are.")
    int reviewed(
            @Parameters(index = "0", paramLabel = "LANGUAGE", converter = Tag.class,
                    description = LANGUAGE + ", also the base language") String language,
            @Parameters(index = "1", arity = "0..1", paramLabel = "FILE",
                    description = "only this one, such as documents") @Nullable String file,
            @Option(names = "--by", required = true, paramLabel = "WHO",
                    description = "an organisation or a role; no name is needed") String by,
            @Option(names = "--on", paramLabel = "DATE",
                    description = "the day on which all was read; default: today") @Nullable LocalDate day,
            @Option(names = "--dialogs", defaultValue = "dialogs", paramLabel = "DIR",
                    description = FOLDER) Path folder) {
        var today = LocalDate.now(ZoneId.systemDefault());
        var on = day == null ? today : day;
        if (by.isBlank())
            return wrong("Say who has read the texts: --by \"teachers of school 7\".");
        if (on.isAfter(today))
            return wrong(on + " is still to come: name the day on which the texts were read.");
        return in(folder, wordings -> {
            var named = Optional.ofNullable(file);
            var objection = objection(wordings, language, named)
                    .or(() -> named.flatMap(name -> wordings.objectionToReview(name, language)));
            if (objection.isPresent())
                return wrong(objection.get());
            return write(wordings, wordings.review(language, named, by.strip(), on), "There are no texts.");
        });
    }

    private static Optional<String> objection(WordingFolder wordings, String language, Optional<String> file) {
        if (language.equals(wordings.language()) || wordings.wordings().contains(language))
            return file.flatMap(name -> wordings.objectionToFile(name, language));
        return wordings.objection(language).or(() -> Optional.of("There is no wording in " + language + " yet."));
    }

    @Command(name = "rename", mixinStandardHelpOptions = true,
            description = "Gives the texts of steps that were renamed (`was:`) their new names in all languages.")
    int rename(@Parameters(arity = "0..1", defaultValue = "dialogs", paramLabel = "DIR",
            description = FOLDER) Path folder) {
        return in(folder, wordings -> {
            var renamed = wordings.rename();
            int written = write(wordings, renamed.changes(),
                    "Nothing to rename: each text has the name of its step, or of one that no `was:` names.");
            renamed.left().forEach(System.out::println);
            return written;
        });
    }

    @Command(name = "derive", mixinStandardHelpOptions = true,
            description = "Writes one script of Uzbek from the other, to be reviewed.")
    int derive(@Parameters(index = "0", paramLabel = "LANGUAGE", converter = Tag.class,
            description = "uz-Latn or uz-Cyrl") String language,
            @Option(names = "--from", required = true, paramLabel = "LANGUAGE", converter = Tag.class,
                    description = "the other one") String from,
            @Parameters(index = "1", arity = "0..1", defaultValue = "dialogs", paramLabel = "DIR",
                    description = FOLDER) Path folder,
            @Option(names = "--all",
                    description = "also what a person wrote, if nobody has confirmed or ever reviewed it") boolean all,
            @Option(names = "--over", paramLabel = "TEXT",
                    description = "also this one, whatever was done to it, such as documents.which.say") @Nullable Set<String> over) {
        return in(folder, wordings -> {
            Set<String> named = over == null ? Set.of() : over;
            var objection = wordings.objectionToDeriving(language, from)
                    .or(() -> named.stream().flatMap(it -> wordings.objectionToText(it).stream()).findFirst());
            if (objection.isPresent())
                return wrong(objection.get());
            var derived = wordings.derive(language, all, named);
            int written = write(wordings, derived.changes(), "Nothing to write.");
            derived.left().forEach(System.out::println);
            return written;
        });
    }

    @Command(name = "export", mixinStandardHelpOptions = true,
            description = "Writes all texts beside those of a language, for translators.")
    int export(
            @Parameters(index = "0", paramLabel = "LANGUAGE", converter = Tag.class,
                    description = LANGUAGE) String language,
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
                    System.out.println(wordings.texts() + " texts to " + output + ".");
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
            taken.findings().forEach(System.out::println);
            if (taken.findings().stream().anyMatch(Finding::isError)) {
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
        var addresses = Directory.read(folder.resolve(DIRECTORY));
        var known = addresses.directory();
        var wordings = WordingFolder.read(folder, Folder.services(known), Folder.beside(known));
        var unreadable = Stream.concat(wordings.unreadable().stream(), unreadable(folder, addresses)).toList();
        if (!unreadable.isEmpty()) {
            unreadable.forEach(System.out::println);
            System.out.println("Mend this first: `check` says more.");
            return ERRORS;
        }
        return command.applyAsInt(wordings);
    }

    /** A service with an error has no texts: a lock would forget them. Where there is no directory there are none. */
    private static Stream<Problem> unreadable(Path folder, Reading addresses) {
        return addresses.errors().stream()
                .filter(it -> it.file().equals(DIRECTORY) || it.code().compareTo(Code.K005) <= 0)
                .filter(it -> Files.exists(folder.resolve(DIRECTORY)));
    }

    private static int wrong(String sentence) {
        System.err.println(sentence);
        return WRONG_USAGE;
    }
}
