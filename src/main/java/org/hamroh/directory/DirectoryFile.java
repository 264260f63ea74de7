package org.hamroh.directory;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code directory.yaml} and its wordings, and gathers everything that is wrong with them. */
final class DirectoryFile {

    static final String YAML = ".yaml";

    private final Path file;
    private final InstantSource time;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> countries = new LinkedHashSet<>();
    private final Map<String, Service> services = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Lock> locks = new LinkedHashMap<>();

    private DirectoryFile(Path file, InstantSource time) {
        this.file = file;
        this.time = time;
    }

    static Reading read(Path file, InstantSource time) {
        return new DirectoryFile(file, time).reading();
    }

    private Reading reading() {
        var found = new Problems(name(file));
        var base = YamlTree.read(file, found).map(top -> base(top, found));
        problems.addAll(found.all());
        var wordings = new HashMap<String, Wording>();
        base.ifPresent(words -> wordings.put(words.language(), words));
        for (var path : wordingFiles()) {
            wording(path, base).ifPresent(words -> wordings.putIfAbsent(words.language(), words));
        }
        remembered();
        var known = base.orElseGet(() -> new Wording("", Map.of(), false));
        return new Reading(new Directory(countries, services, known, wordings, time), problems);
    }

    private Wording base(Node node, Problems found) {
        new Fit(found).block(name(file), node, Shape.DIRECTORY);
        var top = Fields.of(node);
        top.fields("countries").ifPresent(names -> {
            countries.addAll(names.keys());
            names.keys().forEach(code -> names.text(code).ifPresent(name -> texts.put(code, name)));
        });
        top.fields("texts").ifPresent(
                fixed -> fixed.keys().forEach(key -> fixed.text(key).ifPresent(text -> texts.put(key, text))));
        var never = Set.copyOf(top.texts("never"));
        var today = LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
        top.fields("services").ifPresent(all -> all.keys().forEach(id -> {
            var own = new Problems(found.file());
            service(id, all.place(id), new ServiceFields.Around(countries, never, today), own);
            found.addAll(own);
        }));
        return new Wording(top.text("language").orElse(""), texts, isReviewed(top));
    }

    /** Kept only when nothing about it is wrong. */
    private void service(String id, Node node, ServiceFields.Around around, Problems own) {
        new Fit(own).block(id, node, Shape.SERVICE);
        var said = new LinkedHashMap<String, String>();
        var service = new ServiceFields(id, Fields.of(node), around, said, own).read();
        if (!own.hasErrors()) {
            service.ifPresent(sound -> services.put(id, sound));
            texts.putAll(said);
        }
    }

    /** Of a directory that could not be read its wordings cannot be judged. */
    private Optional<Wording> wording(Path path, Optional<Wording> base) {
        var found = new Problems(name(path));
        var lock = Lock.read(path.resolveSibling(Lock.file(name(path))));
        var words = YamlTree.read(path, found).flatMap(top -> base.map(it -> {
            new Fit(found).block(name(path), top, Shape.WORDING);
            return new WordingFields(Fields.of(top), it, lock, isSlipped(), found).read();
        }));
        problems.addAll(found.all());
        words.filter(it -> !it.texts().isEmpty()).ifPresent(it -> locks.put(it.language(), lock));
        return words;
    }

    /** Where others have a lock, one that is not there was lost, or never made. */
    private void remembered() {
        if (locks.values().stream().allMatch(Lock::isEmpty)) {
            return;
        }
        locks.forEach((language, lock) -> {
            if (lock.isEmpty()) {
                var wording = name(file).replaceFirst("\\.yaml$", "." + language + YAML);
                problems.add(new Problem(Code.K035, wording, 1, 1, "There is no `" + Lock.file(wording)
                        + "`, or nothing in it: nobody knows from which base texts this was made.",
                        "Put it back from a copy, or read the texts again and say that they fit: `wording confirm "
                                + language + " " + wording + "`."));
            }
        });
    }

    /** A service that is left out has no texts: its wordings seem to word nothing, and only the slip itself is said. */
    private boolean isSlipped() {
        return problems.stream().anyMatch(it -> it.isError() && it.file().equals(name(file)));
    }

    static boolean isReviewed(Fields top) {
        return top.fields("reviewed").filter(it -> it.text("by").isPresent() && it.day("on").isPresent()).isPresent();
    }

    private List<Path> wordingFiles() {
        var stem = name(file).replaceFirst("\\.yaml$", "");
        var folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, stem + ".*" + YAML)) {
            paths.forEach(found::add);
        } catch (IOException _) {
            return List.of();
        }
        found.sort(Path::compareTo);
        return found;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
