package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to be done to one wording, and a sentence that says so.
 *
 * @param files the new texts of files, by name
 */
public record WordingChange(String sentence, Map<String, String> files) {

    public WordingChange {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /** How many, and which if they are few: {@code 2 confirmed: a.say, b.say.} */
    static String counted(Collection<String> keys, String done) {
        return keys.size() + " " + done + (keys.size() > Limits.SAID ? "." : ": " + String.join(", ", keys) + ".");
    }

    /** Each file appears whole or not at all: somebody may be reading the folder now. */
    void write(Path folder) throws IOException {
        for (var file : files.entrySet()) {
            var whole = folder.resolve("." + file.getKey() + ".new");
            Files.writeString(whole, file.getValue());
            Files.move(whole, folder.resolve(file.getKey()), StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
