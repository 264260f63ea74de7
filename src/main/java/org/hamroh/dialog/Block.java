package org.hamroh.dialog;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A block of keys in a file. What is not as it should be becomes a finding, and then counts as absent. */
final class Block {

    private final String file;
    private final Place place;
    private final Findings findings;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Place> keys = new LinkedHashMap<>();

    Block(String file, MappingNode mapping, Findings findings) {
        this.file = file;
        this.place = Place.of(file, mapping.getStartMark());
        this.findings = findings;
        if (mapping.getValue().size() > Limits.KEYS) {
            findings.add(Code.K004, place, "There are more than " + Limits.KEYS + " keys in this block.",
                    "Split the dialog into several files.");
        }
        mapping.getValue().stream().limit(Limits.KEYS).forEach(pair -> add(pair.getKeyNode(), pair.getValueNode()));
    }

    private void add(Node key, Node value) {
        var at = Place.of(file, key.getStartMark());
        if (!(key instanceof ScalarNode scalar) || !Nodes.isSayable(scalar)) {
            findings.add(Code.K004, at, "A key has to be one word.", "A text that begins with a bracket needs quotes.");
        } else if (keys.putIfAbsent(scalar.getValue(), at) != null) {
            findings.add(Code.K003, at, "The key `" + scalar.getValue() + "` is here twice.",
                    "Rename or remove one: the first is in line " + keys.get(scalar.getValue()).line() + ".");
        } else {
            values.put(scalar.getValue(), value);
        }
    }

    Place place() {
        return place;
    }

    /** Where the key stands, or the block if it has none of this name. */
    Place keyPlace(String key) {
        return keys.getOrDefault(key, place);
    }

    /** Where the value stands, or the block if there is none. */
    Place place(String key) {
        var value = values.get(key);
        return value == null ? place : Place.of(file, value.getStartMark());
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Reports the keys that the shape does not know, and those it needs that are not here. */
    void follows(Shape shape) {
        if (shape != Shape.WORDING) {
            only(shape.names());
        }
        shape.needed().forEach(this::need);
    }

    void only(List<String> known) {
        for (var key : keys()) {
            if (!known.contains(key)) {
                findings.add(Code.K002, keyPlace(key), "Nothing here is called `" + key + "`.", unknown(key, known));
            }
        }
    }

    /** A value as it is written, for ids and references: {@code no} is the name "no". */
    Optional<String> name(String key) {
        return scalar(key).map(scalar -> scalar.getValue().strip());
    }

    /** A day as it is written, with or without quotes. */
    Optional<LocalDate> day(String key) {
        return name(key).flatMap(written -> {
            try {
                return Optional.of(LocalDate.parse(written));
            } catch (DateTimeParseException _) {
                wrong(key, "`" + written + "` is no day.", "Write year, month and day: 2026-11-23.");
                return Optional.empty();
            }
        });
    }

    /** A text that people read. */
    Optional<Text> text(String key) {
        return scalar(key).filter(scalar -> {
            if (!Nodes.isText(scalar)) {
                wrong(key, "`" + key + "` should be a text, and YAML takes `" + scalar.getValue() + "` for "
                        + "something else.", "Write quotes: \"" + scalar.getValue() + "\".");
            }
            return Nodes.isText(scalar) && !isTypographic(key, scalar);
        }).map(scalar -> new Text(scalar.getValue(), place(key)));
    }

    /** Quotes of a word processor around a text: YAML takes them for letters, and people would see them. */
    private boolean isTypographic(String key, ScalarNode scalar) {
        boolean typographic = scalar.isPlain() && Nodes.isInTypographicQuotes(scalar.getValue());
        if (typographic) {
            wrong(key, "These quotes are typographic (" + scalar.getValue().charAt(0)
                    + "): people would see them as part of the text.",
                    "Type the straight ones of the keyboard: \"…\". To keep yours, put those around them.");
        }
        return typographic;
    }

    Optional<Text> needText(String key) {
        need(key);
        return text(key);
    }

    boolean isBlock(String key) {
        return values.get(key) instanceof MappingNode;
    }

    Optional<Block> block(String key) {
        var value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (Nodes.isEmpty(value)) {
            empty(key);
            return Optional.empty();
        }
        if (value instanceof MappingNode mapping) {
            return Optional.of(new Block(file, mapping, findings));
        }
        wrong(key, "`" + key + "` should be a block of keys.", "Write its keys below it, or in { } after it.");
        return Optional.empty();
    }

    /** One name, or a list of names in brackets. */
    List<String> names(String key) {
        if (!(values.get(key) instanceof SequenceNode sequence)) {
            return name(key).stream().toList();
        }
        var names = new ArrayList<String>();
        for (var node : sequence.getValue()) {
            if (node instanceof ScalarNode scalar) {
                names.add(scalar.getValue().strip());
            } else {
                wrong(key, "`" + key + "` should be a list of names.", "Write it as [one, two].");
            }
        }
        return names;
    }

    /** A list of blocks, each after a dash. */
    List<Block> blocks(String key) {
        var value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (Nodes.isEmpty(value) || value instanceof SequenceNode none && none.getValue().isEmpty()) {
            empty(key);
            return List.of();
        }
        var nodes = value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
        var blocks = new ArrayList<Block>();
        for (var node : nodes) {
            if (value instanceof SequenceNode && node instanceof MappingNode mapping) {
                blocks.add(new Block(file, mapping, findings));
            } else {
                findings.add(Code.K004, Place.of(file, node.getStartMark()),
                        "`" + key + "` should be a list of rows, each a block of keys.",
                        "Write each as - { key: value, … }.");
            }
        }
        return blocks;
    }

    void wrong(String key, String sentence, String advice) {
        findings.add(Code.K004, place(key), sentence, advice);
    }

    private Optional<ScalarNode> scalar(String key) {
        var value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof ScalarNode scalar)) {
            wrong(key, "`" + key + "` should be one value.", "A text that begins with a bracket needs quotes.");
            return Optional.empty();
        }
        if (Nodes.isEmpty(scalar)) {
            empty(key);
            return Optional.empty();
        }
        if (!Nodes.isSayable(scalar)) {
            wrong(key, "`" + key + "` spells a sign that cannot be shown.", "Look for a \\ in it, and remove it.");
            return Optional.empty();
        }
        return Optional.of(scalar);
    }

    private void empty(String key) {
        findings.add(Code.K005, keyPlace(key), "`" + key + "` is empty.", "Write something after the colon.");
    }

    /** Says so where a key is not there. */
    void need(String key) {
        if (!has(key)) {
            findings.add(Code.K005, place, "`" + key + "` is missing.", "Add `" + key + ":` here.");
        }
    }

    private static String unknown(String key, List<String> known) {
        if (key.indexOf('\u00A0') >= 0) {
            return "There is a no-break space in it: type plain spaces.";
        }
        if (known.stream().anyMatch(name -> key.startsWith(name + " "))) {
            return "A colon is missing after `" + key.substring(0, key.indexOf(' ')) + "`.";
        }
        if (key.contains(" ") || key.chars().anyMatch(c -> c > '~')) {
            return "If it belongs to the text before it, put that text in quotes.";
        }
        return (Nearest.ask(key, known) + " Known are " + String.join(", ", known) + ".").strip();
    }
}
