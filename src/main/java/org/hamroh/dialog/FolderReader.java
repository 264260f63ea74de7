package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

/** Reads a folder of dialogs, lines and wordings; what lies beside them (directory, plans, folders) is not ours. */
final class FolderReader {

    private static final String YAML = ".yaml";
    /** The folder itself. */
    private static final Place HERE = Place.top(".");
    private static final Pattern NOT_OURS = Pattern.compile("directory(\\..*)?\\.yaml|.*\\.plan\\.yaml");
    private static final Pattern MISNAMED = Pattern.compile("(?i).*\\.ya?ml");
    /** Findings that keep a file from being read whole. */
    static final Set<Code> STRUCTURE = Set.of(Code.K001, Code.K002, Code.K003, Code.K004, Code.K005);

    private final Path folder;
    private final Services services;
    private final Map<String, String> instead;
    private final Findings findings = new Findings();
    private final Map<String, Dialog> dialogs = new TreeMap<>();
    private final List<Lines> lines = new ArrayList<>();
    private final List<Quick> quick = new ArrayList<>();
    private final Map<String, Texts> texts = new TreeMap<>();
    private final List<Texts> wordings = new ArrayList<>();
    /** What files that are not read should be called. */
    private final Set<String> misnamed = new TreeSet<>();
    private Map<String, Composed> composed = Map.of();

    /** A file as YAML reads it, and what is found wrong with it. */
    private record Composed(Optional<Block> root, Findings findings) {

        static Composed of(Path file, Optional<String> instead) {
            var findings = new Findings();
            return new Composed(instead.map(text -> YamlFile.read(String.valueOf(file.getFileName()), text, findings))
                    .orElseGet(() -> YamlFile.read(file, findings)), findings);
        }
    }

    FolderReader(Path folder, Services services) {
        this(folder, services, Map.of());
    }

    /** @param instead texts that files would have, by name: the folder is read as if it were so */
    FolderReader(Path folder, Services services, Map<String, String> instead) {
        this.folder = folder;
        this.services = services;
        this.instead = Map.copyOf(instead);
    }

    Reading read() {
        var files = files();
        // Half of the time of a check: so on all cores, and not on the pool where the messenger's answers arrive.
        try (var cores = new ForkJoinPool()) {
            composed = cores.submit(() -> files.parallelStream().collect(toMap(file -> file, file -> Composed.of(
                    folder.resolve(file), Optional.ofNullable(instead.get(file)))))).join();
        }
        files.stream().filter(file -> language(file).isEmpty()).forEach(this::readBase);
        var renames = new Renames(dialogs.values());
        var words = new WordingNames(findings, texts.keySet(), files, misnamed);
        files.stream().filter(file -> language(file).isPresent() && words.isOf(stem(file), language(file).get(), file))
                .forEach(file -> readWording(file, renames));
        words.judgeOrphans();
        if (files.isEmpty()) {
            findings.add(Code.K005, HERE, "There are no dialogs in this folder.",
                    "Write one, or name another folder.");
        }
        dialogs.values().forEach(new VideoRules(folder, findings)::check);
        var accounted = new TreeSet<>(misnamed);
        accounted.addAll(files);
        findings.addAll(new Wordings(lines, texts.values(), wordings, accounted).findings());
        var all = findings.sorted();
        var slips = all.stream().filter(it -> STRUCTURE.contains(it.code())).map(Finding::file).collect(toSet());
        // Where a key of the base file is misspelt its wordings seem to word nothing: only the slip itself is said.
        var found = all.stream()
                .filter(it -> it.code() != Code.K032 || !slips.contains(stem(it.file()) + YAML)).toList();
        return new Reading(new Library(dialogs, lines, quick, texts, wordings, services, isWhole(found)), found);
    }

    private List<String> files() {
        try (var list = Files.list(folder)) {
            var there = list.filter(Files::isRegularFile).map(path -> String.valueOf(path.getFileName()));
            var names = Stream.concat(there, instead.keySet().stream()).filter(name -> !name.startsWith("."))
                    .distinct().sorted().toList();
            names.stream().filter(name -> MISNAMED.matcher(name).matches() && !name.endsWith(YAML))
                    .forEach(name -> misnamed(name, names));
            return names.stream().filter(name -> name.endsWith(YAML) && !NOT_OURS.matcher(name).matches()).toList();
        } catch (IOException e) {
            findings.add(Code.K001, HERE, "The folder cannot be read.",
                    "See whether it is there and may be opened.");
            return List.of();
        }
    }

    private void misnamed(String name, List<String> names) {
        var right = name.substring(0, name.lastIndexOf('.')) + YAML;
        findings.add(Code.K001, Place.top(name), "This file is not read: only those that end in .yaml are.",
                names.contains(right)
                        ? "`" + right + "` is there too: remove one of them."
                        : "Rename it to `" + right + "`.");
        if (!names.contains(right)) {
            misnamed.add(right);
        }
    }

    private void readBase(String file) {
        var stem = stem(file);
        var read = composed(file);
        read.root().ifPresent(root -> {
            if (root.has(LinesReader.KEY)) {
                new LinesReader(stem, file, root, read.findings()).read().ifPresent(it -> {
                    lines.add(it);
                    texts.put(stem, locked(it.texts()));
                });
            } else if (root.has(QuickReader.KEY)) {
                new QuickReader(stem, file, root, read.findings(), services).read().ifPresent(it -> {
                    quick.add(it);
                    texts.put(stem, it.texts());
                });
            } else {
                new DialogReader(stem, file, root, read.findings()).read().ifPresent(it -> {
                    dialogs.put(stem, it);
                    texts.put(stem, locked(it.texts()));
                });
            }
        });
        findings.addAll(read.findings().sorted());
    }

    private Texts locked(Texts read) {
        return read.locked(Optional.ofNullable(instead.get(read.lockFile())).map(Lock::of)
                .orElseGet(() -> Lock.read(folder, read.lockFile())));
    }

    private void readWording(String file, Renames renames) {
        var stem = stem(file);
        var base = Objects.requireNonNull(texts.get(stem)).byKey().keySet();
        var read = composed(file);
        read.root()
                .map(root -> new WordingReader(stem, language(file).orElseThrow(), file, root, read.findings())
                        .read(base, renames))
                .map(this::locked).ifPresent(wordings::add);
        findings.addAll(read.findings().sorted());
    }

    private Composed composed(String file) {
        return Objects.requireNonNull(composed.get(file), file);
    }

    private boolean isWhole(List<Finding> found) {
        var linesFiles = Stream.concat(lines.stream().map(Lines::texts), quick.stream().map(Quick::texts))
                .map(Texts::file).toList();
        return !dialogs.isEmpty() && misnamed.stream().allMatch(it -> language(it).isPresent())
                && found.stream().filter(it -> STRUCTURE.contains(it.code()))
                        .allMatch(it -> language(it.file()).isPresent() || linesFiles.contains(it.file()));
    }

    static String stem(String file) {
        return file.substring(0, file.indexOf('.'));
    }

    /** What stands between the first dot and the end: the language of a wording. */
    private static Optional<String> language(String file) {
        var end = file.endsWith(YAML) ? file.length() - YAML.length() : file.length();
        int dot = file.indexOf('.');
        return dot < end && dot >= 0 ? Optional.of(file.substring(dot + 1, end)) : Optional.empty();
    }
}
