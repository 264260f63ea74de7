package org.hamroh.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a block of a YAML file; texts always in quotes, so that no number becomes another one. */
final class YamlBlock {

    private final List<String> keys = new ArrayList<>();

    void word(String key, String word) {
        keys.add(key + ": " + word);
    }

    void text(String key, String text) {
        keys.add(key + ": " + quoted(text));
    }

    void words(String key, List<String> words) {
        if (!words.isEmpty()) {
            keys.add(key + ": [" + String.join(", ", words) + "]");
        }
    }

    void texts(String key, List<String> texts) {
        if (!texts.isEmpty()) {
            keys.add(key + ": [" + texts.stream().map(YamlBlock::quoted).collect(Collectors.joining(", ")) + "]");
        }
    }

    void flow(String key, YamlBlock block) {
        keys.add(key + ": " + block.flow());
    }

    void flows(String key, List<YamlBlock> blocks) {
        if (!blocks.isEmpty()) {
            keys.add(key + ":");
            blocks.forEach(block -> keys.add("  - " + block.flow()));
        }
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    String indented(String by) {
        return keys.stream().map(line -> by + line + "\n").collect(Collectors.joining());
    }

    private String flow() {
        return "{ " + String.join(", ", keys) + " }";
    }

    /** In double quotes, where a backslash has a meaning of its own. */
    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            switch (c) {
            case '"', '\\' -> quoted.append('\\').append((char) c);
            case '\n' -> quoted.append("\\n");
            default -> quoted.append(c < ' ' ? ' ' : (char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
