package org.hamroh.dialog;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import static java.util.stream.Collectors.toMap;

/**
 * Texts that lie beside the dialogs and go to translators with theirs: those of the directory. Who reads and checks them
 * is not our business.
 *
 * @param stem      the name of the files up to the first dot
 * @param language  of the base texts
 * @param texts     by language, then by key in the order of the file
 * @param objection why a text cannot be said there, as a sentence that begins with a verb: {@code has a number}
 */
public record Beside(String stem, String language, Map<String, Map<String, String>> texts,
        Function<String, Optional<String>> objection) {

    /** Nothing lies there. */
    public static final Beside NONE = new Beside("", "", Map.of(), _ -> Optional.empty());

    public Beside {
        texts = Map.copyOf(texts);
    }

    /** The library with these texts, for what is said of wordings, if both are written in one language. */
    Library with(Library library, Path folder) {
        return texts.containsKey(language) && language.equals(library.language())
                ? library.with(in(language, folder), texts.keySet().stream().filter(it -> !it.equals(language)).sorted()
                        .map(it -> in(it, folder)).toList())
                : library;
    }

    Optional<String> objection(String file, String text) {
        return file.equals(stem) ? objection.apply(text) : Optional.empty();
    }

    private Texts in(String tag, Path folder) {
        var file = stem + (tag.equals(language) ? "" : "." + tag) + ".yaml";
        var read = new Texts(stem, file, tag, Objects.requireNonNull(texts.get(tag)).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, it -> new Text(it.getValue(), Place.top(file)), (a, _) -> a,
                        LinkedHashMap::new)));
        return read.locked(Lock.read(folder, read.lockFile()));
    }
}
