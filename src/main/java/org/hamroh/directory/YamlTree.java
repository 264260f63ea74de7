package org.hamroh.directory;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.StreamReader;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One file as YAML's node tree: typed loading would turn 011 into 9. */
final class YamlTree {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Problems problems;

    private YamlTree(Problems problems) {
        this.problems = problems;
    }

    /** Empty, with a problem, if the file cannot be read. */
    static Optional<Node> read(Path file, Problems problems) {
        var tree = new YamlTree(problems);
        return tree.text(file).flatMap(tree::compose).filter(tree::isPlain);
    }

    private Optional<String> text(Path file) {
        try {
            if (Files.size(file) > Limits.FILE) {
                return broken(1, 1, "The file is larger than " + Limits.FILE / 1024 + " KiB.",
                        "Look for what has got into it by mistake.");
            }
            var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
            var chars = CharBuffer.allocate(bytes.remaining());
            boolean foreign = UTF_8.newDecoder().decode(bytes, chars, true).isError();
            var all = chars.flip().toString();
            var text = all.startsWith(BYTE_ORDER_MARK) ? all.substring(1) : all;
            return foreign
                    ? after(text, "The file is not in UTF-8.", "Save it again with the encoding UTF-8.")
                    : seen(text);
        } catch (IOException _) {
            return broken(1, 1, "The file cannot be opened.", "See whether it is there and may be read.");
        }
    }

    private Optional<String> seen(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (!Character.isSurrogate(sign) && !StreamReader.isPrintable(sign)) {
                return after(text.substring(0, i),
                        "There is a sign here that cannot be seen (U+%04X).".formatted((int) sign),
                        "Delete it, and type anew what stands around it.");
            }
        }
        return Optional.of(text);
    }

    private Optional<Node> compose(String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(Limits.FILE);
        options.setNestingDepthLimit(Limits.DEPTH);
        // Nothing is repeated while composing, and the anchor that they name is a problem with a place.
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        try {
            var root = new Yaml(options).compose(new StringReader(text));
            return root == null
                    ? broken(1, 1, "The file is empty.", "Put it back: people get no numbers without it.")
                    : Optional.of(root);
        } catch (MarkedYAMLException e) {
            var mark = Optional.ofNullable(e.getProblemMark());
            return broken(mark.map(at -> at.getLine() + 1).orElse(1), mark.map(at -> at.getColumn() + 1).orElse(1),
                    "This line cannot be read.", advice(String.valueOf(e.getProblem())));
        } catch (YAMLException e) {
            return broken(1, 1, "Blocks or brackets are too deep in each other.",
                    "Look for brackets that are not closed.");
        }
    }

    private static String advice(String problem) {
        if (problem.contains("mapping values are not allowed") || problem.contains("but got ':'")) {
            return "A text with a colon in it needs quotes: \"…: …\".";
        }
        if (problem.contains("another document")) {
            return "Remove the line `---` and what follows it.";
        }
        if (problem.contains("stream")) {
            return "Look for a quote or a bracket that is not closed.";
        }
        return problem.contains("TAB")
                ? "Indent with spaces: tabs do not count."
                : "Look at the line above it too: the indentation, quotes and brackets.";
    }

    private boolean isPlain(Node root) {
        var anchor = anchor(root);
        anchor.ifPresent(node -> problems.add(Code.K001, node,
                "Anchors (`&name`) and aliases (`*name`) are not read here.",
                "Write the text out again, or put it in quotes if it begins with `&` or `*`."));
        return anchor.isEmpty();
    }

    /** A node is asked before its content, so a block with an anchor that contains itself ends the walk. */
    private static Optional<Node> anchor(Node node) {
        return node.getAnchor() != null
                ? Optional.of(node)
                : children(node).flatMap(child -> anchor(child).stream()).findFirst();
    }

    private static Stream<Node> children(Node node) {
        return switch (node) {
        case MappingNode mapping -> mapping.getValue().stream()
                .flatMap(pair -> Stream.of(pair.getKeyNode(), pair.getValueNode()));
        case SequenceNode sequence -> sequence.getValue().stream();
        default -> Stream.of();
        };
    }

    /** Right behind a text with which the file begins. */
    private <T> Optional<T> after(String text, String sentence, String advice) {
        var lines = text.split("\\R", -1);
        var last = lines[lines.length - 1];
        return broken(lines.length, last.codePointCount(0, last.length()) + 1, sentence, advice);
    }

    private <T> Optional<T> broken(int line, int column, String sentence, String advice) {
        problems.add(Code.K001, line, column, sentence, advice);
        return Optional.empty();
    }
}
