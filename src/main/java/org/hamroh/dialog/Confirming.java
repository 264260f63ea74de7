package org.hamroh.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Says of a wording that its texts fit the base texts as these are now. */
final class Confirming {

    private Confirming() {
    }

    /** Empty if that has been said of all of them. */
    static Optional<WordingChange> of(Texts base, Texts wording) {
        var hashes = new LinkedHashMap<String, String>();
        var fresh = new ArrayList<String>();
        var before = wording.lock().madeFrom();
        base.byKey().forEach((key, text) -> {
            var hash = Lock.hash(text.value());
            if (wording.byKey().containsKey(key)) {
                hashes.put(key, hash);
                if (!hash.equals(before.get(key))) {
                    fresh.add(key);
                }
            }
        });
        return fresh.isEmpty()
                ? Optional.empty()
                : Optional.of(new WordingChange(wording.file() + ": " + WordingChange.counted(fresh, "confirmed"),
                        Map.of(wording.lockFile(), wording.lock().confirming(hashes).text())));
    }
}
