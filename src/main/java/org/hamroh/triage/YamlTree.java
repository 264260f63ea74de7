package org.hamroh.triage;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file as mappings, lists and texts, with a finding where it holds something else. It reads the node tree: typed
 * loading would turn «no» into false, and nobody would be told of a key that stands twice.
 */
final class YamlTree {

    private final String file;
    private final List<Finding> findings;

    YamlTree(String file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    record Entry(String key, Node keyNode, Node value) {
    }

    record Text(String value, Node node) {
    }

    Optional<MappingNode> root(String text) {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(Limits.FILE_DEPTH);
        Node root = new Yaml(options).compose(new StringReader(text));
        if (root == null) {
            // SnakeYAML has no node for a file without content.
            add(Finding.Severity.ERROR, "T004", 1, 1, "The file is empty.", "Begin it with language: and examples.");
            return Optional.empty();
        }
        return mapping(root);
    }

    void notYaml(MarkedYAMLException e) {
        var mark = e.getProblemMark();
        int line = mark == null ? 0 : mark.getLine();
        int column = mark == null ? 0 : mark.getColumn();
        add(Finding.Severity.ERROR, "T001", line + 1, column + 1,
                "This line cannot be read.", "Check quotes, colons and the spaces before it, and the line above.");
    }

    /** The entries whose key is a text and stands there first. */
    List<Entry> entries(MappingNode node) {
        var entries = new ArrayList<Entry>();
        var names = new HashSet<String>();
        for (var tuple : node.getValue()) {
            text(tuple.getKeyNode()).ifPresent(key -> {
                if (names.add(key.value())) {
                    entries.add(new Entry(key.value(), key.node(), tuple.getValueNode()));
                } else {
                    error(key.node(), "T003", "\"%s\" stands here twice.".formatted(key.value()), "Put both into one.");
                }
            });
        }
        return entries;
    }

    void only(List<Entry> entries, List<String> known) {
        var advice = "Use one of: %s.".formatted(String.join(", ", known));
        entries.stream().filter(entry -> !known.contains(entry.key())).forEach(entry -> error(entry.keyNode(), "T002",
                "\"%s\" is not known here.".formatted(entry.key()), advice));
    }

    void need(Node where, List<Entry> entries, String key) {
        if (entries.stream().noneMatch(entry -> entry.key().equals(key))) {
            error(where, "T004", "\"%s\" is missing.".formatted(key), "Add it.");
        }
    }

    Optional<MappingNode> mapping(Node node) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(mapping);
        }
        error(node, "T005", "Names with a colon belong here.", "Write, for example, \"stolen:\" and a list under it.");
        return Optional.empty();
    }

    List<Node> list(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        error(node, "T005", "A list belongs here.", "Begin each line with \"- \".");
        return List.of();
    }

    Optional<Text> text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(new Text(scalar.getValue(), node));
        }
        error(node, "T005", "A text belongs here.", "If it holds a colon or begins with a bracket, quote it.");
        return Optional.empty();
    }

    /** Where it stands: file and line. */
    String place(Node node) {
        return file + ":" + (node.getStartMark().getLine() + 1);
    }

    void error(Node node, String code, String sentence, String advice) {
        at(node, Finding.Severity.ERROR, code, sentence, advice);
    }

    void warning(Node node, String code, String sentence, String advice) {
        at(node, Finding.Severity.WARNING, code, sentence, advice);
    }

    private void at(Node node, Finding.Severity severity, String code, String sentence, String advice) {
        var mark = node.getStartMark();
        add(severity, code, mark.getLine() + 1, mark.getColumn() + 1, sentence, advice);
    }

    private void add(Finding.Severity severity, String code, int line, int column, String sentence, String advice) {
        findings.add(new Finding(code, severity, file, line, column, sentence, advice));
    }
}
