package org.hamroh.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Holds a YAML tree to its shape, and says where it does not fit. */
final class Fit {

    static final String NO = "no";
    static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

    private static final Pattern AGE = Pattern.compile("\\d{1,3}");

    private final Problems problems;

    Fit(Problems problems) {
        this.problems = problems;
    }

    void block(String name, Node node, Shape shape) {
        var there = new HashSet<String>();
        for (var pair : pairs(name, node)) {
            var key = ((ScalarNode) pair.getKeyNode()).getValue();
            there.add(key);
            shape.key(key).ifPresentOrElse(known -> value(key, pair, known.value()), () -> {
                if (shape == Shape.WORDING) {
                    value(key, pair, Value.Scalar.TEXT);
                } else {
                    problems.add(Code.K002, pair.getKeyNode(), "Nothing here is called `" + key + "`.",
                            (Near.ask(key, shape.names()) + " Known are " + String.join(", ", shape.names()) + ".")
                                    .strip());
                }
            });
        }
        if (node instanceof MappingNode) {
            shape.needed().stream().filter(key -> !there.contains(key)).forEach(key -> missing(node, key));
        }
    }

    /** For what is needed only beside something else. */
    void missing(Node block, String key) {
        problems.add(Code.K005, block, "`" + key + "` is missing.", "Add `" + key + ":` here.");
    }

    private void value(String key, NodeTuple pair, Value value) {
        var node = pair.getValueNode();
        if (node instanceof ScalarNode scalar && scalar.getValue().isBlank()) {
            problems.add(Code.K005, pair.getKeyNode(), "`" + key + "` is empty.", "Write something after the colon.");
            return;
        }
        switch (value) {
        case Value.Scalar scalar -> scalar(key, node, scalar);
        case Value.OneOf(var words) -> oneOf(key, node, words);
        case Value.Texts() -> items(node).forEach(item -> scalar(key, item, Value.Scalar.TEXT));
        case Value.Many(var each) -> items(node)
                .forEach(item -> value(key, new NodeTuple(pair.getKeyNode(), item), each));
        case Value.Of(var shape) -> block(key, node, shape);
        case Value.Either(var one, var shape) -> {
            if (node instanceof MappingNode) {
                block(key, node, shape);
            } else {
                value(key, pair, one);
            }
        }
        case Value.ListOf(var shape) -> items(node).forEach(item -> block(key, item, shape));
        case Value.Each(var each) -> pairs(key, node)
                .forEach(item -> value(((ScalarNode) item.getKeyNode()).getValue(), item, each));
        }
    }

    /** What has a word for a key; each word once. */
    private List<NodeTuple> pairs(String name, Node node) {
        if (!(node instanceof MappingNode mapping)) {
            wrong(node, "`" + name + "` should be a block of keys.", "Write its keys below it, or in { } after it.");
            return List.of();
        }
        Map<String, Integer> lines = new HashMap<>();
        return mapping.getValue().stream().filter(pair -> {
            var at = pair.getKeyNode();
            if (!(at instanceof ScalarNode key)) {
                wrong(at, "A key has to be one word.", "A text that begins with a bracket needs quotes.");
                return false;
            }
            var first = lines.putIfAbsent(key.getValue(), at.getStartMark().getLine() + 1);
            if (first != null) {
                problems.add(Code.K003, at, "The key `" + key.getValue() + "` is here twice.",
                        "Rename or remove one: the first is in line " + first + ".");
            }
            return first == null;
        }).toList();
    }

    private static List<Node> items(Node node) {
        return node instanceof SequenceNode list ? list.getValue() : List.of(node);
    }

    private void scalar(String key, Node node, Value.Scalar kind) {
        if (!(node instanceof ScalarNode scalar)) {
            wrong(node, "`" + key + "` should be one value.", "A text that begins with a bracket needs quotes.");
            return;
        }
        var word = scalar.getValue().strip();
        var isText = node.getTag().equals(Tag.STR);
        switch (kind) {
        case TEXT -> {
            if (!isText) {
                wrong(node, "`" + key + "` should be a text, and YAML takes `" + word + "` for something else.",
                        "Write quotes: \"" + word + "\".");
            }
        }
        case NUMBER -> {
            if (!isText) {
                problems.add(Code.K080, node, "YAML takes `" + word + "` for a quantity, and may make another number "
                        + "of it.", "Write quotes: \"" + word + "\".");
            }
        }
        case LANGUAGE -> {
            if (!LANGUAGE.matcher(word).matches()) {
                wrong(node, "`" + word + "` is no language.", "Write its tag, such as kk or uz-Latn.");
            }
        }
        case DAY -> {
            if (Fields.asDay(word).isEmpty()) {
                wrong(node, "`" + word + "` is no day.", "Write year, month and day: 2026-11-23.");
            }
        }
        case AGE -> {
            if (!AGE.matcher(word).matches()) {
                wrong(node, "`" + word + "` is no age.", "Write whole years, such as 14.");
            }
        }
        case NO -> {
            if (!word.equals(NO)) {
                wrong(node, "`" + key + "` is not `" + word + "`.",
                        "Write no, or who has reviewed it: { by: \"an organisation or a role\", on: 2026-12-01 }.");
            }
        }
        case WORD -> {
            // whatever it is
        }
        }
    }

    private void oneOf(String key, Node node, List<String> words) {
        if (!(node instanceof ScalarNode scalar) || !words.contains(scalar.getValue().strip())) {
            var said = node instanceof ScalarNode word
                    ? "`" + word.getValue().strip() + "` is no `" + key + "`."
                    : "`"
                            + key + "` should be one word.";
            wrong(node, said, "Write " + String.join(" or ", words) + ".");
        }
    }

    private void wrong(Node node, String sentence, String advice) {
        problems.add(Code.K004, node, sentence, advice);
    }
}
