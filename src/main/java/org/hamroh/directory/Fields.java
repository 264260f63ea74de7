package org.hamroh.directory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The fields of one YAML mapping. Every value is read as the text that was typed: typed loading would turn 011 into 9.
 * Whatever is wrong is reported at its place, and then taken as not there.
 */
final class Fields {

    private final Node place;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final BiConsumer<Node, String> report;

    private Fields(Node place, BiConsumer<Node, String> report) {
        this.place = place;
        this.report = report;
    }

    static Fields of(Node node, BiConsumer<Node, String> report) {
        var fields = new Fields(node, report);
        if (!(node instanceof MappingNode mapping)) {
            report.accept(node, "здесь нужны строки вида «ключ: значение»");
            return fields;
        }
        for (var pair : mapping.getValue()) {
            if (!(pair.getKeyNode() instanceof ScalarNode key)) {
                report.accept(pair.getKeyNode(), "ключ должен быть простым словом");
            } else if (fields.nodes.putIfAbsent(key.getValue(), pair.getValueNode()) != null) {
                report.accept(key, "«" + key.getValue() + "» стоит дважды: оставьте одно");
            }
        }
        return fields;
    }

    /** Reports every key that is not one of these: a misspelt {@code test_call} must not pass for an absent one. */
    Fields only(Set<String> known) {
        nodes.forEach((key, node) -> {
            if (!known.contains(key)) {
                report.accept(node, "неизвестный ключ «" + key + "»; здесь бывают: "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        });
        return this;
    }

    Node place() {
        return place;
    }

    Set<String> keys() {
        return nodes.keySet();
    }

    Optional<Node> node(String key) {
        return Optional.ofNullable(nodes.get(key));
    }

    Optional<Fields> fields(String key) {
        return node(key).map(node -> of(node, report));
    }

    Optional<String> text(String key) {
        return node(key).flatMap(this::scalar);
    }

    Optional<String> needed(String key) {
        if (!nodes.containsKey(key)) {
            report.accept(place, "не хватает «" + key + "»");
        }
        return text(key);
    }

    void wrong(String key, String sentence) {
        report.accept(nodes.getOrDefault(key, place), sentence);
    }

    Optional<LocalDate> date(String key) {
        try {
            return needed(key).map(LocalDate::parse);
        } catch (DateTimeParseException _) {
            report.accept(nodes.getOrDefault(key, place), "дата пишется так: \"2026-11-23\"");
            return Optional.empty();
        }
    }

    /** The items of a list; a single value counts as a list of one. */
    List<Node> items(String key) {
        return node(key).map(node -> node instanceof SequenceNode list ? list.getValue() : List.of(node))
                .orElse(List.of());
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        items(key).forEach(item -> scalar(item).ifPresent(texts::add));
        return texts;
    }

    private Optional<String> scalar(Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        report.accept(node, "здесь нужен текст в кавычках");
        return Optional.empty();
    }
}
