package org.hamroh.dialog;

import java.util.List;
import java.util.Optional;

import org.hamroh.dialog.Worded.State;

/**
 * A text in each language, to be looked at side by side.
 *
 * @param id       its key in the file: {@code step.say}, {@code step.option}, {@code step.other}, {@code other}, or a line
 * @param versions in the order of {@link Overview#languages}
 */
public record Said(String id, List<Version> versions) {

    /**
     * The text in one language.
     *
     * @param text    empty if it is missing
     * @param line    of its file; 0 if it is missing
     * @param isStale that it was made from an older base text
     */
    public record Version(String language, Optional<String> text, int line, boolean isStale) {
    }

    public Said {
        versions = List.copyOf(versions);
    }

    static List<Said> all(Library library, Texts base, List<String> languages) {
        var wordings = languages.stream()
                .map(it -> it.equals(base.language()) ? base : Worded.in(library, base, it)).toList();
        return base.byKey().keySet().stream()
                .map(key -> new Said(key, wordings.stream().map(it -> version(base, key, it)).toList())).toList();
    }

    private static Version version(Texts base, String key, Texts wording) {
        var worded = Worded.one(base, key, wording);
        var text = worded.wording();
        return new Version(wording.language(), text.map(Text::value), text.map(it -> it.place().line()).orElse(0),
                worded.state() == State.STALE);
    }
}
