package org.hamroh.dialog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One script of Uzbek written from the other: what is missing, and what was derived before and nobody has touched.
 *
 * @param left what would be written otherwise and is left as it is, each with the reason
 */
public record Derivation(List<WordingChange> changes, List<String> left) {

    public Derivation {
        changes = List.copyOf(changes);
        left = List.copyOf(left);
    }

    /**
     * @param all  also texts that people wrote, if nobody has confirmed or ever reviewed them
     * @param over texts that are written whatever was done to them, such as {@code documents.which.say}
     */
    static Derivation of(Path folder, Library library, UzbekScript script, boolean all, Set<String> over) {
        var changes = new ArrayList<WordingChange>();
        var left = new ArrayList<String>();
        for (var base : library.base()) {
            var from = base.language().equals(script.other().tag())
                    ? base
                    : Worded.in(library, base, script.other().tag());
            var wording = Worded.in(library, base, script.tag());
            var texts = new LinkedHashMap<String, String>();
            for (var key : base.byKey().keySet()) {
                Optional.ofNullable(from.byKey().get(key)).map(text -> script.write(text.value()))
                        .filter(text -> !text.equals(value(wording, key))).ifPresent(text -> {
                            var reason = over.contains(base.stem() + "." + key)
                                    ? Optional.<String>empty()
                                    : reason(base, wording, key, all);
                            reason.ifPresentOrElse(
                                    why -> left.add(wording.file() + ": " + key + " is left, " + why + "."),
                                    () -> texts.put(key, text));
                        });
            }
            if (!texts.isEmpty()) {
                change(folder, base, wording, texts).ifPresentOrElse(changes::add, () -> left.add(wording.file()
                        + " is left: it is written in a way that no text can be put into."));
            }
        }
        return new Derivation(changes, left);
    }

    /** Why a text is left as it is; empty if it is not. */
    private static Optional<String> reason(Texts base, Texts wording, String key, boolean all) {
        var text = wording.byKey().get(key);
        var original = base.byKey().get(key);
        if (text == null || original == null) {
            return Optional.empty();
        }
        if (wording.review().isPresent()) {
            return Optional.of("reviewed");
        }
        if (wording.lock().fits(key, original).orElse(false)) {
            return Optional.of("confirmed");
        }
        if (wording.lock().reviewed().containsKey(key)) {
            return Optional.of("reviewed once (--over " + base.stem() + "." + key + " writes it all the same)");
        }
        return all || wording.lock().isDerived(key, text)
                ? Optional.empty()
                : Optional.of("written by a person (--all writes it too)");
    }

    private static Optional<WordingChange> change(Path folder, Texts base, Texts wording,
            LinkedHashMap<String, String> texts) {
        var added = texts.keySet().stream().filter(key -> !wording.byKey().containsKey(key)).count();
        return WordingFile.in(folder, base, wording).flatMap(file -> file.with(texts, base.byKey().keySet()))
                .map(text -> {
                    var files = new LinkedHashMap<String, String>();
                    files.put(wording.file(), text);
                    files.put(Lock.file(wording.file()), wording.remembering().deriving(texts).text());
                    return new WordingChange("%s: %d changed, %d new, none of them confirmed or reviewed.".formatted(
                            wording.file(), texts.size() - added, added), files);
                });
    }

    private static String value(Texts wording, String key) {
        return Optional.ofNullable(wording.byKey().get(key)).map(Text::value).orElse("");
    }
}
