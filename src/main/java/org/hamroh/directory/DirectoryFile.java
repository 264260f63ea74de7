package org.hamroh.directory;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code directory.yaml} and its wordings, and gathers everything that is wrong with them. */
final class DirectoryFile {

    private static final String REVIEWED = "reviewed";
    private static final Set<String> TOP = Set.of("directory", "language", REVIEWED, "countries", "texts", "services",
            "never");
    private static final Set<String> TEXTS = Set.of(Wording.AS_PUBLISHED, Wording.CALLED, Wording.NONE);

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> countries = new LinkedHashSet<>();
    private final Map<String, Service> services = new LinkedHashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private boolean reviewed;

    static Reading read(Path file, InstantSource time) {
        return new DirectoryFile().reading(file, time);
    }

    private Reading reading(Path file, InstantSource time) {
        var language = compose(file).map(top -> base(top, reporter(file))).orElse("");
        var base = new Wording(language, texts, reviewed);
        var wordings = new HashMap<String, Wording>();
        wordings.put(language, base);
        for (var path : wordingFiles(file)) {
            compose(path).map(top -> wording(top, base, reporter(path)))
                    .ifPresent(wording -> wordings.putIfAbsent(wording.language(), wording));
        }
        return new Reading(new Directory(countries, services, base, wordings, time), problems);
    }

    private String base(Node node, BiConsumer<Node, String> report) {
        var top = Fields.of(node, report).only(TOP);
        top.fields("countries").ifPresent(names -> {
            countries.addAll(names.keys());
            names.keys().forEach(code -> names.text(code).ifPresent(name -> texts.put(code, name)));
        });
        top.fields("texts").ifPresent(fixed -> {
            fixed.only(TEXTS);
            TEXTS.forEach(key -> fixed.needed(key).ifPresent(text -> texts.put(key, text)));
        });
        var never = Set.copyOf(top.texts("never"));
        top.fields("services").ifPresent(all -> {
            for (var id : all.keys()) {
                service(id, all, never, report);
            }
        });
        reviewed = isReviewed(top);
        return top.needed("language").orElse("");
    }

    /** Kept only when nothing about it is wrong. */
    private void service(String id, Fields all, Set<String> never, BiConsumer<Node, String> report) {
        var before = problems.size();
        var said = new HashMap<String, String>();
        var service = all.fields(id)
                .flatMap(fields -> new ServiceFields(id, fields, countries, never, said, report).read());
        if (problems.size() == before) {
            service.ifPresent(sound -> services.put(id, sound));
            texts.putAll(said);
        }
    }

    private Wording wording(Node node, Wording base, BiConsumer<Node, String> report) {
        var fields = Fields.of(node, report);
        var found = new HashMap<String, String>();
        for (var key : fields.keys()) {
            if (key.equals("language") || key.equals(REVIEWED)) {
                continue;
            }
            var text = fields.text(key);
            if (base.text(key).isEmpty()) {
                report.accept(fields.node(key).orElse(node), "для «" + key + "» нет строки в directory.yaml");
            } else if (text.filter(ServiceFields::couldBeDialled).isPresent()) {
                report.accept(fields.node(key).orElse(node), "номера стоят только в directory.yaml, не в текстах");
            } else if (text.filter(words -> words.contains("{date}")).isPresent() != base.text(key)
                    .filter(words -> words.contains("{date}")).isPresent()) {
                report.accept(fields.node(key).orElse(node), "{date} должна стоять там же, где в directory.yaml");
            } else {
                text.ifPresent(words -> found.put(key, words));
            }
        }
        return new Wording(fields.needed("language").orElse(""), found, isReviewed(fields));
    }

    /** {@code no}, or who and when. */
    private static boolean isReviewed(Fields file) {
        if (file.node(REVIEWED).filter(MappingNode.class::isInstance).isEmpty()) {
            file.text(REVIEWED).filter(word -> !word.equals("no")).ifPresent(_ -> file.wrong(REVIEWED,
                    "пишется так: reviewed: no или reviewed: { by: \"организация или должность\", on: 2026-12-01 }"));
            return false;
        }
        return file.fields(REVIEWED).map(review -> review.only(Set.of("by", "on")))
                .filter(review -> review.needed("by").isPresent() & review.date("on").isPresent()).isPresent();
    }

    private Optional<Node> compose(Path file) {
        var options = new LoaderOptions();
        options.setCodePointLimit(Limits.FILE_CHARACTERS);
        options.setMaxAliasesForCollections(0);
        try (var reader = Files.newBufferedReader(file)) {
            var node = new Yaml(options).compose(reader);
            if (node == null) {
                problems.add(new Problem(name(file), 1, 1, "файл пуст"));
            }
            return Optional.ofNullable(node);
        } catch (MarkedYAMLException broken) {
            var mark = Optional.ofNullable(broken.getProblemMark());
            problems.add(new Problem(name(file), mark.map(at -> at.getLine() + 1).orElse(1),
                    mark.map(at -> at.getColumn() + 1).orElse(1),
                    "это не YAML; чаще всего не закрыта кавычка или сбит отступ"));
        } catch (YAMLException _) {
            problems.add(new Problem(name(file), 1, 1, "файл слишком велик, не в UTF-8 или повторяет сам себя (&, *)"));
        } catch (IOException _) {
            problems.add(new Problem(name(file), 1, 1, "файл не читается: есть ли он"));
        }
        return Optional.empty();
    }

    private List<Path> wordingFiles(Path file) {
        var stem = name(file).replaceFirst("\\.yaml$", "");
        var folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, stem + ".*.yaml")) {
            paths.forEach(found::add);
        } catch (IOException _) {
            return List.of();
        }
        found.sort(Path::compareTo);
        return found;
    }

    private BiConsumer<Node, String> reporter(Path file) {
        return (node, sentence) -> problems.add(new Problem(name(file), node.getStartMark().getLine() + 1,
                node.getStartMark().getColumn() + 1, sentence));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
