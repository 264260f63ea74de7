package org.hamroh.dialog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Texts of renamed steps under the new names, in all languages; what is remembered of them goes with them.
 *
 * @param left what cannot be renamed, each with the reason
 */
public record Renaming(List<WordingChange> changes, List<String> left) {

    public Renaming {
        changes = List.copyOf(changes);
        left = List.copyOf(left);
    }

    static Renaming of(Path folder, Library library) {
        var renames = new Renames(library.dialogs());
        var changes = new ArrayList<WordingChange>();
        var left = new ArrayList<String>();
        for (var base : library.base()) {
            lock(base, names(renames, base, base.lock().reviewed().keySet())).ifPresent(changes::add);
            library.wordings().stream().filter(it -> it.stem().equals(base.stem())).forEach(
                    wording -> WordingFile.in(folder, base, wording).ifPresent(
                            file -> wording(file, wording, names(renames, base, file.keys()), changes, left)));
        }
        return new Renaming(changes, left);
    }

    private static void wording(WordingFile file, Texts wording, Map<String, String> all, List<WordingChange> changes,
            List<String> left) {
        var names = new LinkedHashMap<String, String>();
        all.forEach((old, now) -> {
            if (file.keys().contains(now) || names.containsValue(now)) {
                left.add(wording.file() + " has a text `" + old + "` and another for `" + now
                        + "`: remove the one that does not fit.");
            } else {
                names.put(old, now);
            }
        });
        if (!names.isEmpty()) {
            file.renamed(names).ifPresentOrElse(text -> {
                var files = new LinkedHashMap<String, String>();
                files.put(wording.file(), text);
                if (!wording.lock().equals(Lock.NONE)) {
                    files.put(wording.lockFile(), wording.lock().renaming(names).text());
                }
                changes.add(new WordingChange(
                        wording.file() + ": " + WordingChange.counted(names.values(), "renamed"), files));
            }, () -> left.add(wording.file() + " is left: it is written in a way that no key can be changed in."));
        }
    }

    /** Of base texts only their lock knows the old names. */
    private static Optional<WordingChange> lock(Texts base, Map<String, String> names) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional
                        .of(new WordingChange(base.lockFile() + ": " + WordingChange.counted(names.values(), "renamed"),
                                Map.of(base.lockFile(), base.lock().renaming(names).text())));
    }

    private static Map<String, String> names(Renames renames, Texts base, Set<String> keys) {
        var names = new LinkedHashMap<String, String>();
        keys.stream().filter(key -> !base.byKey().containsKey(key)).forEach(key -> renames.key(base.stem(), key)
                .filter(base.byKey()::containsKey).ifPresent(now -> names.put(key, now)));
        return names;
    }
}
