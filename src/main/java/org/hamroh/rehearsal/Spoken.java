package org.hamroh.rehearsal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words somebody wrote, so that they can be looked for where they must not be. Thread-safe. */
final class Spoken {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]{" + Limits.WORD + ",}");

    /** What a command is to do is no text of a person; more than that, such as a note's, is. */
    private static final Pattern COMMAND = Pattern.compile("/\\S*(\\s+\\S+)?");

    private final Set<String> words = new LinkedHashSet<>();

    /** Each word of the text, and the text itself if it is short. */
    synchronized void add(String text) {
        if (COMMAND.matcher(text).matches())
            return;
        if (WORD.matcher(text).find() && text.length() <= Limits.SOUGHT)
            keep(text);
        WORD.matcher(text).results().map(MatchResult::group).forEach(this::keep);
    }

    /** In the order in which they were written. */
    synchronized List<String> words() {
        return List.copyOf(words);
    }

    private void keep(String word) {
        if (words.size() < Limits.WORDS && word.length() <= Limits.SOUGHT && Needle.bytes(word) >= Limits.WORD_BYTES)
            words.add(word);
    }
}
