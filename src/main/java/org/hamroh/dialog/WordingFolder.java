package org.hamroh.dialog;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

/** The wordings in a folder of dialogs: how far each is, what goes to translators and what comes back. */
public final class WordingFolder {

    /** How a sheet for translators is written. */
    public enum Format {
        XLIFF, CSV
    }

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Services NONE = Services.of(Set.of(), (code, language) -> code,
            (code, language) -> List.of());

    private final Path folder;
    private final Services services;
    private final Beside beside;
    private final Reading reading;
    private final Library library;

    private WordingFolder(Path folder, Services services, Beside beside) {
        this.folder = folder;
        this.services = services;
        this.beside = beside;
        this.reading = Library.read(folder, services);
        this.library = beside.with(reading.library(), folder);
    }

    /**
     * @param services with which texts are filled when it is said how long they are
     * @param beside   what is worded with the dialogs
     */
    public static WordingFolder read(Path folder, Services services, Beside beside) {
        return new WordingFolder(folder, services, beside);
    }

    static WordingFolder read(Path folder) {
        return new WordingFolder(folder, NONE, Beside.NONE);
    }

    /** Findings that keep files from being read whole: what is said about wordings could be wrong. */
    public List<Finding> unreadable() {
        return reading.errors().stream().filter(it -> FolderReader.STRUCTURE.contains(it.code())).toList();
    }

    /** The language that the dialogs are written in. */
    public String language() {
        return library.language();
    }

    /** The languages of which there is any wording. */
    public Set<String> wordings() {
        return library.wordings().stream().map(Texts::language).collect(toCollection(TreeSet::new));
    }

    /** What is wrong with a name of a language, if it cannot be that of a wording. */
    public Optional<String> objection(String language) {
        if (!Languages.isTag(language)) {
            return Optional.of(("`" + language + "` is no language. " + Nearest.ask(language, wordings())
                    + " Write it as kk or uz-Latn.").replace("  ", " "));
        }
        return language.equals(language())
                ? Optional.of("The dialogs themselves are written in `" + language + "`: name another language.")
                : Optional.empty();
    }

    /** What is wrong with a name of a dialog or of lines, if there is no such thing, or it is another language's. */
    public Optional<String> objectionToFile(String file, String language) {
        var tag = name(Path.of(file)).replaceFirst("\\.yaml$", "").replaceFirst("^[^.]*\\.?", "");
        if (!tag.isEmpty() && !tag.equals(language)) {
            return Optional.of("`" + file + "` is not of the language " + language + ".");
        }
        var known = library.base().stream().map(Texts::stem).toList();
        return known.contains(stem(file))
                ? Optional.empty()
                : Optional
                        .of(("There is no `" + stem(file) + ".yaml` here. " + Nearest.ask(stem(file), known)).strip());
    }

    /** The same for a review; of what lies beside the dialogs it is written by hand. */
    public Optional<String> objectionToReview(String file, String language) {
        return objectionToFile(file, language).or(() -> stem(file).equals(beside.stem())
                ? Optional.of("Write into `" + stem(file) + ".yaml` and its wordings by hand who has reviewed them.")
                : Optional.empty());
    }

    /** Of how many files somebody has reviewed the base texts as they are. */
    public int reviewed() {
        return WordingStatus.reviewed(library, language());
    }

    /** How many base texts there are. */
    public int texts() {
        return library.base().stream().mapToInt(it -> it.byKey().size()).sum();
    }

    /** How many files of base texts there are. */
    public int files() {
        return library.base().size();
    }

    /** A line for each sign language that a step has a video in, or a slot for one. */
    public List<String> videos() {
        var all = reading.library().dialogs().stream().flatMap(dialog -> dialog.steps().values().stream())
                .flatMap(step -> step.videos().stream()).collect(groupingBy(Video::language, TreeMap::new, toList()));
        return all.entrySet().stream().map(it -> "Sign language %s: %d of %d videos are there.".formatted(it.getKey(),
                it.getValue().stream().filter(video -> video.file().isPresent()).count(), it.getValue().size()))
                .toList();
    }

    public List<WordingStatus> status() {
        return wordings().stream().map(language -> WordingStatus.of(library, language)).toList();
    }

    /** A sheet for the translators of a language, which may be a new one. */
    public byte[] export(String language, Format format) {
        var sheet = Sheet.of(library, language);
        return (switch (format) {
        case XLIFF -> XliffWriter.write(sheet);
        case CSV -> CsvSheet.write(sheet);
        }).getBytes(UTF_8);
    }

    /**
     * Says of the wordings of a language that they fit the base texts as these are now.
     *
     * @param file of which dialog or lines, by any of its files' names; all if empty
     */
    public List<WordingChange> confirm(String language, Optional<String> file) {
        return base(file).flatMap(base -> Confirming.of(base, Worded.in(library, base, language)).stream())
                .toList();
    }

    /**
     * Says of the texts of a language, which may be that of the base texts, that somebody has reviewed them as they are.
     *
     * @param file as for {@link #confirm}
     */
    public List<WordingChange> review(String language, Optional<String> file, String by, LocalDate on) {
        return new Reviewing(folder, by, on).of(base(file).filter(base -> !base.stem().equals(beside.stem()))
                .map(base -> base.language().equals(language)
                        ? base
                        : Worded.in(reading.library(), base, language)));
    }

    /** Gives the texts of renamed steps their new names in all languages. */
    public Renaming rename() {
        return Renaming.of(folder, reading.library());
    }

    private Stream<Texts> base(Optional<String> file) {
        var stem = file.map(WordingFolder::stem);
        return library.base().stream().filter(base -> stem.filter(it -> !it.equals(base.stem())).isEmpty());
    }

    /** What is wrong with deriving one from the other, if that cannot be done. */
    public Optional<String> objectionToDeriving(String language, String from) {
        var script = UzbekScript.of(language);
        if (script.isEmpty() || !script.map(UzbekScript::other).equals(UzbekScript.of(from))) {
            return Optional.of("Only `uz-Latn` and `uz-Cyrl` are derived, each from the other.");
        }
        return from.equals(language()) || wordings().contains(from)
                ? objection(language)
                : Optional.of("There is no wording in " + from + " yet.");
    }

    /** What is wrong with the name of a text, such as {@code documents.which.say}, if there is no such text. */
    public Optional<String> objectionToText(String id) {
        var known = reading.library().base().stream()
                .flatMap(base -> base.byKey().keySet().stream().map(key -> base.stem() + "." + key)).toList();
        return known.contains(id)
                ? Optional.empty()
                : Optional.of(("There is no text `" + id + "`. " + Nearest.ask(id, known)
                        + " Write the dialog's name before it, as in documents.which.say.").replace("  ", " "));
    }

    /**
     * Writes one script of Uzbek from the other, see {@link #objectionToDeriving}.
     *
     * @param all  also what people wrote and nobody has confirmed or ever reviewed
     * @param over texts to write whatever was done to them, see {@link #objectionToText}
     */
    public Derivation derive(String language, boolean all, Set<String> over) {
        return Derivation.of(folder, reading.library(), UzbekScript.of(language).orElseThrow(), all, over);
    }

    /** What a translator's file, XLIFF 2 or CSV, changes. */
    public WordingChanges take(Path file) {
        var findings = new Findings();
        var changes = sheet(file, findings)
                .map(sheet -> new SheetImport(folder, services, beside, reading, sheet, findings).changes(name(file)))
                .orElse(List.of());
        return new WordingChanges(findings.sorted(), changes);
    }

    private Optional<Sheet> sheet(Path file, Findings findings) {
        var name = name(file);
        try {
            if (Files.size(file) > Limits.SHEET) {
                findings.add(Code.K001, Place.top(name), "The file is larger than " + Limits.SHEET / 1024 / 1024
                        + " MiB.", "Import the file that came from `wording export`.");
                return Optional.empty();
            }
            var bytes = Files.readAllBytes(file);
            return isXml(bytes)
                    ? new XliffReader(name, findings).read(bytes)
                    : CsvSheet.read(name, YamlFile.decode(bytes), language(), findings);
        } catch (CharacterCodingException e) {
            findings.add(Code.K001, Place.top(name), "The file is not in UTF-8.",
                    "Save it again as \"CSV UTF-8\".");
        } catch (IOException e) {
            findings.add(Code.K001, Place.top(name), "The file cannot be opened.", "See whether it may be read.");
        }
        return Optional.empty();
    }

    /** Writes what {@link #take} or {@link #confirm} said. */
    public void write(List<WordingChange> changes) throws IOException {
        for (var change : changes) {
            change.write(folder);
        }
    }

    private static boolean isXml(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 100), UTF_8);
        return start.replace(BYTE_ORDER_MARK, "").stripLeading().startsWith("<");
    }

    private static String stem(String file) {
        return name(Path.of(file)).replaceFirst("\\..*", "");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
