package org.hamroh.dialog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The words of {@code uzbek-words.txt}, which follow no rule, by how they are written in one script. */
final class UzbekWords {

    static final UzbekWords LATIN = new UzbekWords(0, 1);
    static final UzbekWords CYRILLIC = new UzbekWords(1, 0);

    private static final String FILE = "uzbek-words.txt";
    private static final String GOES_ON = "-";

    private final Map<String, String> whole = new HashMap<>();
    private final Map<String, String> beginnings = new HashMap<>();

    private UzbekWords(int from, int to) {
        text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(" ", -1))
                .forEach(pair -> add(pair[pair.length == 1 ? 0 : from], pair[pair.length == 1 ? 0 : to]));
    }

    private void add(String word, String other) {
        if (word.endsWith(GOES_ON)) {
            beginnings.putIfAbsent(cut(word), cut(other));
        } else {
            whole.putIfAbsent(word, other);
        }
    }

    /** The word in the other script. */
    Optional<String> whole(String word) {
        return Optional.ofNullable(whole.get(word));
    }

    /** How many letters of the word begin words of the list; 0 if they do not. */
    int beginning(String word) {
        int length = word.length();
        while (length > 0 && !beginnings.containsKey(word.substring(0, length))) {
            length--;
        }
        return length;
    }

    /** What {@link #beginning} found, in the other script. */
    String begun(String beginning) {
        return beginnings.getOrDefault(beginning, beginning);
    }

    private static String cut(String word) {
        return word.substring(0, word.length() - GOES_ON.length());
    }

    private static String text() {
        try (var file = Objects.requireNonNull(UzbekWords.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
