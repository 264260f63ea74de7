package org.hamroh.rehearsal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words somebody wrote, so that they can be looked for where they must not be. Thread-safe. */
final class Spoken {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]{" + Limits.WORD + ",}");

    /** What the bot is to do is no text of a person; what follows it, such as a note's, is. */
    private static final Pattern COMMAND = Pattern.compile("^/\\w+(@\\w+)?(\\s+|$)");

    /** An outcome is the program's own word, which stands in the table of requests from then on. */
    private static final Pattern CLOSING = Pattern.compile("/close(@\\w+)?\\s+(helped|referred|left|other)\\s*",
            Pattern.CASE_INSENSITIVE);

    private final Set<String> words = new LinkedHashSet<>();

    /** Each word of the text, and the text itself if it is short. */
    synchronized void add(String text) {
        if (CLOSING.matcher(text).matches())
            return;
        String said = COMMAND.matcher(text).replaceFirst("");
        if (WORD.matcher(said).find() && said.length() <= Limits.SOUGHT)
            keep(said);
        WORD.matcher(said).results().map(MatchResult::group).forEach(this::keep);
    }

    /** In the order in which they were written, each once. */
    synchronized List<String> words() {
        return List.copyOf(words);
    }

    private void keep(String word) {
        if (words.size() < Limits.WORDS && word.length() <= Limits.SOUGHT && Needle.bytes(word) >= Limits.WORD_BYTES)
            words.add(word);
    }
}
