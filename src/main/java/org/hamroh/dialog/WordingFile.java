package org.hamroh.dialog;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
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

    /** A value, and from where to where it and its key stand in the file. */
    private record Written(String value, int start, int end, boolean block, int keyStart, int keyEnd) {
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

    /** The keys that have one value each. */
    Set<String> keys() {
        return written.keySet();
    }

    /** The file with another head: who has reviewed it, and when; empty if it cannot be put there. */
    Optional<String> reviewed(String by) {
        var own = Optional.ofNullable(written.get(Review.KEY))
                .map(it -> new Edit(afterColon(it), it.end(), " " + by));
        return own.or(() -> Optional.ofNullable(written.get(LANGUAGE))
                .map(it -> new Edit(it.keyStart(), it.keyStart(), Review.KEY + ": " + by + lineEnd)))
                .map(edit -> edited(List.of(edit)))
                .filter(it -> others(it).equals(others(text)) && written(it).containsKey(Review.KEY));
    }

    /** The file with other names for these keys, as far as they are in it and the new ones are not. */
    Optional<String> renamed(Map<String, String> names) {
        var expected = new LinkedHashMap<String, String>();
        var edits = new ArrayList<Edit>();
        written.forEach((key, own) -> {
            var name = Optional.ofNullable(names.get(key)).filter(it -> !written.containsKey(it));
            name.ifPresent(it -> edits.add(new Edit(own.keyStart(), own.keyEnd(), it)));
            expected.put(name.orElse(key), own.value());
        });
        return Optional.of(edited(edits)).filter(result -> values(result).equals(expected));
    }

    private static Map<String, String> others(String text) {
        var others = values(text);
        others.remove(Review.KEY);
        return others;
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
        return values(result).equals(expected);
    }

    private static Map<String, String> values(String text) {
        var values = new LinkedHashMap<String, String>();
        written(text).forEach((key, own) -> values.put(key, own.value()));
        return values;
    }

    private static Map<String, Written> written(String text) {
        var written = new LinkedHashMap<String, Written>();
        try {
            if (new Yaml(new LoaderOptions()).compose(new StringReader(text)) instanceof MappingNode root) {
                root.getValue().forEach(pair -> {
                    if (pair.getKeyNode() instanceof ScalarNode key
                            && pair.getValueNode() instanceof ScalarNode value) {
                        written.put(key.getValue(), written(text, key, value));
                    } else if (pair.getKeyNode() instanceof ScalarNode key && key.getValue().equals(Review.KEY)) {
                        written.put(Review.KEY, review(text, key, pair.getValueNode()));
                    }
                });
            }
        } catch (YAMLException e) {
            return Map.of();
        }
        return written;
    }

    /** A block of keys ends with its last value: for YAML it goes on over the comments below. */
    private static Written review(String text, Node key, Node value) {
        var last = value;
        while (last instanceof MappingNode block && block.getFlowStyle() != FlowStyle.FLOW
                && !block.getValue().isEmpty()) {
            last = block.getValue().getLast().getValueNode();
        }
        int start = at(text, value.getStartMark());
        return new Written("", start, at(text, last.getEndMark()), false,
                at(text, key.getStartMark()), at(text, key.getEndMark()));
    }

    private static Written written(String text, Node key, ScalarNode value) {
        int start = text.offsetByCodePoints(0, value.getStartMark().getIndex());
        int end = text.offsetByCodePoints(start, value.getEndMark().getIndex() - value.getStartMark().getIndex());
        // A block ends, for YAML, only after the empty lines that follow it.
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        boolean block = value.getScalarStyle() == ScalarStyle.LITERAL;
        return new Written(value.getValue(), start, end, block, at(text, key.getStartMark()),
                at(text, key.getEndMark()));
    }

    private static int at(String text, Mark mark) {
        return text.offsetByCodePoints(0, mark.getIndex());
    }
}
