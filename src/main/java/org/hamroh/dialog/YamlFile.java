package org.hamroh.dialog;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One file as YAML's node tree: typed loading would turn {@code no:} into false and phone numbers into others. */
final class YamlFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final Findings findings;

    private YamlFile(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** The file's outermost block; empty, with a finding, if it cannot be read. */
    static Optional<Block> read(Path path, Findings findings) {
        var yaml = new YamlFile(String.valueOf(path.getFileName()), findings);
        return yaml.decode(path).flatMap(yaml::compose).flatMap(yaml::mapping);
    }

    private Optional<String> decode(Path path) {
        try {
            if (Files.size(path) > Limits.FILE) {
                return broken(Place.top(file), "The file is larger than " + Limits.FILE / 1024 + " KiB.",
                        "Split it into several dialogs.");
            }
            return Optional.of(decode(Files.readAllBytes(path)));
        } catch (CharacterCodingException e) {
            return broken(Place.top(file), "The file is not in UTF-8.", "Save it again with the encoding UTF-8.");
        } catch (IOException e) {
            return broken(Place.top(file), "The file cannot be opened.", "See whether it may be read.");
        }
    }

    /** UTF-8 without its byte order mark. */
    static String decode(byte[] bytes) throws CharacterCodingException {
        var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private Optional<Node> compose(String text) {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(Limits.DEPTH);
        options.setCodePointLimit(Limits.FILE);
        try {
            return Optional.ofNullable(new Yaml(options).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            var place = e.getProblemMark() == null ? Place.top(file) : Place.of(file, e.getProblemMark());
            var problem = String.valueOf(e.getProblem());
            return broken(place, "This is not YAML: " + problem + ".", advice(problem));
        } catch (YAMLException e) {
            return broken(Place.top(file), "This is not YAML: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ".",
                    "Look for signs that cannot be seen, or blocks too deep in each other.");
        }
    }

    private Optional<Block> mapping(Node root) {
        if (!(root instanceof MappingNode mapping)) {
            return broken(Place.of(file, root.getStartMark()), "The file has no keys.",
                    "Begin it with `dialog:`, `lines:`, `language:` or `plan:`.");
        }
        return anchored(root).<Optional<Block>>map(node -> broken(Place.of(file, node.getStartMark()),
                "Anchors (`&name`) and aliases (`*name`) are not read here.",
                "Write the text out again, or put it in quotes if it begins with `&` or `*`."))
                .orElseGet(() -> Optional.of(new Block(file, mapping, findings)));
    }

    private Optional<Node> anchored(Node node) {
        // An anchor is looked for before its content, so a block that contains itself ends the walk here.
        if (node.getAnchor() != null) {
            return Optional.of(node);
        }
        return Nodes.children(node).stream().flatMap(child -> anchored(child).stream()).findFirst();
    }

    private <T> Optional<T> broken(Place place, String sentence, String advice) {
        findings.add(Code.K001, place, sentence, advice);
        return Optional.empty();
    }

    private static String advice(String problem) {
        if (problem.contains("mapping values are not allowed") || problem.contains("but got ':'")) {
            return "A text with a colon in it needs quotes: \"…: …\".";
        }
        if (problem.contains("TAB")) {
            return "Indent with spaces: tabs do not count.";
        }
        if (problem.contains("cannot start any token") || problem.contains("alias") || problem.contains("directive")) {
            return "A text that begins with a sign needs quotes.";
        }
        if (problem.contains("end of stream") || problem.contains("end of document")) {
            return "Look for a quote or a bracket that is not closed.";
        }
        return "Look at the line above it too: the indentation, quotes and brackets.";
    }
}
