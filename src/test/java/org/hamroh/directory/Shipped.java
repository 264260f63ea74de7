package org.hamroh.directory;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.hamroh.dialog.Library;
import org.hamroh.dialog.Services;

/** The folder of dialogs as it is shipped. */
final class Shipped {

    static final Path DIALOGS = Path.of("dialogs");

    private Shipped() {
    }

    static Directory directory() {
        return Directory.read(DIALOGS.resolve("directory.yaml")).directory();
    }

    static org.hamroh.dialog.Reading dialogs() {
        return dialogs(DIALOGS);
    }

    static org.hamroh.dialog.Reading dialogs(Path folder) {
        var directory = directory();
        return Library.read(folder, new Services() {
            @Override
            public Set<String> countries() {
                return directory.countries();
            }

            @Override
            public String country(String code, String language) {
                return directory.country(code, language);
            }

            @Override
            public List<String> numbers(String country, String language) {
                return directory.numbers(country, language);
            }
        });
    }
}
