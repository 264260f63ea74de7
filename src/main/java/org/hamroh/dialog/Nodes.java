package org.hamroh.dialog;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.StreamReader;

/** Questions to one node of a YAML tree. */
final class Nodes {

    private static final Set<Tag> PLAIN = Set.of(Tag.MAP, Tag.SEQ, Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL,
            Tag.TIMESTAMP, Tag.MERGE);

    private static final Pattern TYPOGRAPHIC = Pattern.compile("[„“”«][^„“”«»]*[“”»]?", Pattern.DOTALL);

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

    /** That the node has no tag but what YAML itself sees in it: a tag can name any class of a program. */
    static boolean isPlain(Node node) {
        return PLAIN.contains(node.getTag());
    }

    /** That a phone and a database can take the text: escapes can spell what no file may hold. */
    static boolean isSayable(ScalarNode scalar) {
        return scalar.getValue().codePoints().allMatch(StreamReader::isPrintable);
    }

    /** In quotes such as „ “ or « » from end to end, or that one of them begins and none closes. */
    static boolean isInTypographicQuotes(String text) {
        return TYPOGRAPHIC.matcher(text).matches();
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
