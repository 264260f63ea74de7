package org.hamroh.dialog;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** A wording file as it is written: single texts of it can be changed, and all else stays as somebody wrote it. */
final class WordingFile {

    private static final String LANGUAGE = "language";

    private final String text;
    private final String lineEnd;
    private final Map<String, Written> written;

    /** A value, and from where to where it stands in the file. */
    private record Written(String value, int start, int end, boolean block) {
    }

    private record Edit(int start, int end, String text) {
    }

    private WordingFile(String text) {
        this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        this.text = text.endsWith("\n") ? text : text + lineEnd;
        this.written = written(this.text);
    }

    /** The file of a wording in this folder; empty if it cannot be read. */
    static Optional<WordingFile> in(Path folder, Texts base, Texts wording) {
        var path = folder.resolve(wording.file());
        try {
            return Optional.of(of(Files.exists(path) ? YamlFile.decode(Files.readAllBytes(path)) : "", base,
                    wording.language()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * @param text without byte order mark; empty if there is no such file yet, or nothing in it
     */
    static WordingFile of(String text, Texts base, String language) {
        return new WordingFile(written(text).containsKey(LANGUAGE)
                ? text
                : text + EditorLine.WORDING + "# Texts of " + base.file() + " in " + language + ".\n\n" + Review.KEY
                        + ": " + Review.NO + "\n" + LANGUAGE + ": " + language + "\n");
    }

    /**
     * The file with these texts changed or added, each after the one that it follows in the base file; with any, it
     * says that nobody has reviewed it.
     *
     * @return empty if it is written in a way that does not allow this
     */
    Optional<String> with(Map<String, String> texts, Collection<String> order) {
        var edits = new ArrayList<Edit>();
        Optional.ofNullable(written.get(Review.KEY)).filter(own -> !texts.isEmpty() && !own.value().equals(Review.NO))
                .ifPresent(own -> edits.add(new Edit(afterColon(own), own.end(), " " + Review.NO)));
        var there = head();
        var previous = LANGUAGE;
        for (var key : order) {
            var own = written.get(key);
            var wanted = texts.get(key);
            if (own == null && wanted != null) {
                int at = endOfLine(there);
                var gap = previous.equals(LANGUAGE) || !step(key).equals(step(previous)) ? lineEnd : "";
                edits.add(new Edit(at, at, gap + key + ": " + added(wanted) + lineEnd));
            } else if (own != null && wanted != null) {
                edits.add(new Edit(own.start(), own.end(), changed(own, wanted)));
            }
            there = own != null ? key : there;
            previous = own != null || wanted != null ? key : previous;
        }
        return Optional.of(edited(edits)).filter(result -> reads(result, texts));
    }

    private String edited(Collection<Edit> edits) {
        var result = new StringBuilder();
        int from = 0;
        for (var edit : edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList()) {
            result.append(text, from, edit.start()).append(edit.text());
            from = edit.end();
        }
        return result.append(text, from, text.length()).toString();
    }

    /** Keeps the way in which it was written, as far as the new text goes with it. */
    private String changed(Written own, String wanted) {
        var alone = text.substring(own.end(), text.indexOf('\n', own.end())).isBlank();
        return own.block() && Scalar.fitsInBlock(wanted)
                ? Scalar.block(wanted, lineEnd)
                : own.value().contains("\n") || !alone ? Scalar.quoted(wanted) : added(wanted);
    }

    private String added(String wanted) {
        return wanted.contains("\n") && Scalar.fitsInBlock(wanted)
                ? Scalar.block(wanted, lineEnd)
                : Scalar.quoted(wanted);
    }

    /** The last of the keys that come before the texts. */
    private String head() {
        return Stream.of(LANGUAGE, Review.KEY).filter(written::containsKey)
                .max(Comparator.comparingInt(this::endOfLine))
                .orElse(LANGUAGE);
    }

    private int afterColon(Written own) {
        int start = own.start();
        while (Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private int endOfLine(String key) {
        var own = written.get(key);
        return own == null ? text.length() : text.indexOf('\n', own.end()) + 1;
    }

    private static String step(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? "" : key.substring(0, dot);
    }

    /** Whether the result says what was wanted, and otherwise what it said before. */
    private boolean reads(String result, Map<String, String> texts) {
        var expected = new LinkedHashMap<String, String>();
        written.forEach((key, own) -> expected.put(key, own.value()));
        expected.putAll(texts);
        expected.computeIfPresent(Review.KEY, (_, own) -> texts.isEmpty() ? own : Review.NO);
        var values = new LinkedHashMap<String, String>();
        written(result).forEach((key, own) -> values.put(key, own.value()));
        return values.equals(expected);
    }

    private static Map<String, Written> written(String text) {
        var written = new LinkedHashMap<String, Written>();
        try {
            if (new Yaml(new LoaderOptions()).compose(new StringReader(text)) instanceof MappingNode root) {
                root.getValue().forEach(pair -> {
                    if (pair.getKeyNode() instanceof ScalarNode key
                            && pair.getValueNode() instanceof ScalarNode value) {
                        written.put(key.getValue(), written(text, value));
                    } else if (pair.getKeyNode() instanceof ScalarNode key && key.getValue().equals(Review.KEY)) {
                        written.put(Review.KEY, review(text, pair.getValueNode()));
                    }
                });
            }
        } catch (YAMLException e) {
            return Map.of();
        }
        return written;
    }

    /** A block of keys ends with its last value: for YAML it goes on over the comments below. */
    private static Written review(String text, Node value) {
        var last = value;
        while (last instanceof MappingNode block && block.getFlowStyle() != FlowStyle.FLOW
                && !block.getValue().isEmpty()) {
            last = block.getValue().getLast().getValueNode();
        }
        int start = text.offsetByCodePoints(0, value.getStartMark().getIndex());
        return new Written("", start, text.offsetByCodePoints(0, last.getEndMark().getIndex()), false);
    }

    private static Written written(String text, ScalarNode value) {
        int start = text.offsetByCodePoints(0, value.getStartMark().getIndex());
        int end = text.offsetByCodePoints(start, value.getEndMark().getIndex() - value.getStartMark().getIndex());
        // A block ends, for YAML, only after the empty lines that follow it.
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        boolean block = value.getScalarStyle() == ScalarStyle.LITERAL;
        return new Written(value.getValue(), start, end, block);
    }
}
