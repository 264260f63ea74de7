package org.hamroh.dialog;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Writes into files who has reviewed them, and into their locks which texts these were: so a later edit is noticed. */
final class Reviewing {

    private final Path folder;
    private final String by;
    private final LocalDate on;

    Reviewing(Path folder, String by, LocalDate on) {
        this.folder = folder;
        this.by = by;
        this.on = on;
    }

    List<WordingChange> of(Stream<Texts> files) {
        return files.filter(it -> !it.byKey().isEmpty()).map(this::of).toList();
    }

    private WordingChange of(Texts texts) {
        var head = WordingFile.in(folder, texts, texts).flatMap(it -> it.reviewed(Review.written(by, on)));
        var files = new LinkedHashMap<String, String>();
        head.ifPresent(text -> {
            files.put(texts.file(), text);
            files.put(texts.lockFile(), texts.lock().reviewing(texts.byKey()).text());
        });
        return new WordingChange(texts.file() + (head.isPresent()
                ? ": reviewed as it is, " + texts.byKey().size() + " texts."
                : " is left: it is written in a way that nothing can be put into its head."), files);
    }
}
