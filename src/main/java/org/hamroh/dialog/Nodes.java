package org.hamroh.dialog;

import java.util.List;
import java.util.stream.Stream;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Questions to one node of a YAML tree. */
final class Nodes {

    private Nodes() {
    }

    static List<Node> children(Node node) {
        return switch (node) {
        case MappingNode mapping -> mapping.getValue().stream()
                .flatMap(pair -> Stream.of(pair.getKeyNode(), pair.getValueNode())).toList();
        case SequenceNode sequence -> sequence.getValue();
        default -> List.of();
        };
    }

    /** Nothing at all after the colon, or an empty text. */
    static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
    }

    /** A scalar that YAML itself takes for a text, not for a number, a date or a yes/no. */
    static boolean isText(Node node) {
        return node instanceof ScalarNode && node.getTag().equals(Tag.STR);
    }
}
