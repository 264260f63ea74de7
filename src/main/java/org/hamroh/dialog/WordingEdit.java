package org.hamroh.dialog;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.hamroh.dialog.Sheet.Row;

/** What rows of a sheet change in one wording, and in what is remembered of the base texts it was made from. */
final class WordingEdit {

    private final Texts base;
    private final Texts wording;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> madeFrom = new HashMap<>();
    private int older;

    WordingEdit(Texts base, Texts wording) {
        this.base = base;
        this.wording = wording;
    }

    /** A row without a text is one that the translator has not come to: it takes nothing away. */
    void take(Row row, Text original) {
        var now = Lock.hash(original.value());
        var then = Lock.hash(row.base());
        if (changes(row)) {
            texts.put(row.id(), row.wording());
            madeFrom.put(row.id(), then);
            older += then.equals(now) ? 0 : 1;
        } else if (!row.wording().isBlank() && row.state().isConfirmed() && then.equals(now)
                && !now.equals(wording.lock().madeFrom().get(row.id()))) {
            madeFrom.put(row.id(), now);
        }
    }

    boolean changes(Row row) {
        var present = Optional.ofNullable(wording.byKey().get(row.id())).map(Text::value);
        return !row.wording().isBlank() && present.filter(row.wording()::equals).isEmpty();
    }

    /** The files to write; empty if all is there already. */
    Optional<WordingChange> change(Path folder, Findings findings) {
        var files = new LinkedHashMap<String, String>();
        if (!texts.isEmpty()) {
            WordingFile.in(folder, base, wording).flatMap(file -> file.with(texts, base.byKey().keySet()))
                    .ifPresentOrElse(
                            text -> files.put(wording.file(), text),
                            () -> findings.add(Code.K004, Place.top(wording.file()),
                                    "This file is written in a way that no text can be put into.",
                                    "Write a key and its text on each line, without braces around all."));
        }
        if (!madeFrom.isEmpty()) {
            var keys = base.byKey().keySet().stream()
                    .filter(key -> texts.containsKey(key) || wording.byKey().containsKey(key)).toList();
            files.put(Lock.file(wording.file()),
                    wording.remembering().rewriting(texts.keySet()).with(madeFrom, keys).text());
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(new WordingChange(sentence(), files));
    }

    private String sentence() {
        var added = texts.keySet().stream().filter(key -> !wording.byKey().containsKey(key)).count();
        var sentence = "%s: %d changed, %d new, %d confirmed.".formatted(wording.file(), texts.size() - added, added,
                madeFrom.size() - older);
        return older == 0 ? sentence : sentence + " " + older + " made from an older base text.";
    }
}
