package org.hamroh.directory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The fields of one YAML mapping. Every value is read as the text that was typed: typed loading would turn 011 into 9.
 * What is not of its {@link Shape} counts as not there; {@link Fit} says so.
 */
final class Fields {

    private final Node place;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Node> names = new LinkedHashMap<>();

    private Fields(Node place) {
        this.place = place;
    }

    static Fields of(Node node) {
        var fields = new Fields(node);
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(pair -> {
                if (pair.getKeyNode() instanceof ScalarNode key) {
                    fields.nodes.putIfAbsent(key.getValue(), pair.getValueNode());
                    fields.names.putIfAbsent(key.getValue(), key);
                }
            });
        }
        return fields;
    }

    Node place() {
        return place;
    }

    /** Where the value stands, or the block if there is none. */
    Node place(String key) {
        return nodes.getOrDefault(key, place);
    }

    /** Where the key stands, or the block if there is none. */
    Node keyPlace(String key) {
        return names.getOrDefault(key, place);
    }

    Set<String> keys() {
        return nodes.keySet();
    }

    Optional<Fields> fields(String key) {
        return Optional.ofNullable(nodes.get(key)).filter(MappingNode.class::isInstance).map(Fields::of);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(nodes.get(key)).flatMap(Fields::scalar);
    }

    Optional<LocalDate> day(String key) {
        return text(key).flatMap(Fields::asDay);
    }

    /** The items of a list; a single value counts as a list of one. */
    List<Node> items(String key) {
        var node = nodes.get(key);
        return node instanceof SequenceNode list ? list.getValue() : Optional.ofNullable(node).stream().toList();
    }

    List<String> texts(String key) {
        return items(key).stream().flatMap(item -> scalar(item).stream()).toList();
    }

    static Optional<LocalDate> asDay(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> scalar(Node node) {
        return node instanceof ScalarNode scalar && !scalar.getValue().isBlank()
                ? Optional.of(scalar.getValue().strip())
                : Optional.empty();
    }
}
