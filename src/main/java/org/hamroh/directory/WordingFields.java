package org.hamroh.directory;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import static java.util.stream.Collectors.joining;

/** Reads one wording of the directory, {@code directory.kk.yaml}, and reports what does not fit the base texts. */
final class WordingFields {

    private static final String DATE = "{date}";

    private final Fields fields;
    private final Wording base;
    private final Lock lock;
    private final boolean isBaseInDoubt;
    private final Problems problems;

    /** @param isBaseInDoubt that texts may be missing of it, because something in its file is wrong */
    WordingFields(Fields fields, Wording base, Lock lock, boolean isBaseInDoubt, Problems problems) {
        this.fields = fields;
        this.base = base;
        this.lock = lock;
        this.isBaseInDoubt = isBaseInDoubt;
        this.problems = problems;
    }

    Wording read() {
        var language = fields.text("language").orElse("");
        named(language);
        var found = new LinkedHashMap<String, String>();
        var there = new LinkedHashSet<>(fields.keys());
        there.removeAll(Shape.WORDING.names());
        there.forEach(key -> fields.text(key).filter(text -> fits(key, text)).ifPresent(text -> found.put(key, text)));
        stale(language, found.keySet());
        missing(language, there);
        return new Wording(language, found, DirectoryFile.isReviewed(fields));
    }

    private void named(String language) {
        if (language.equals(base.language())) {
            problems.add(Code.K004, 1, 1, "The texts in `" + language + "` are already in the directory itself.",
                    "Remove this file.");
        } else if (!language.isEmpty() && !problems.file().endsWith("." + language + DirectoryFile.YAML)) {
            problems.add(Code.K004, fields.place("language"), "The file is not named for `" + language + "`.",
                    "Give both the same language.");
        }
    }

    private boolean fits(String key, String text) {
        var original = base.text(key);
        if (original.isEmpty()) {
            if (!isBaseInDoubt) {
                problems.add(Code.K032, fields.keyPlace(key), "The directory has no text `" + key + "`.",
                        (Near.ask(key, base.texts().keySet()) + " Rename it or remove it.").strip());
            }
            return false;
        }
        if (ServiceFields.couldBeDialled(text)) {
            problems.add(Code.K052, fields.place(key), "`" + key + "` has a number in its text.",
                    "Numbers stand in the directory alone, never in a text.");
            return false;
        }
        if (text.contains(DATE) != original.get().contains(DATE)) {
            problems.add(Code.K033, fields.place(key),
                    "`" + key + "` " + (text.contains(DATE) ? "has {date}" : "lacks {date}") + ".",
                    "Use it where the directory itself does, and nowhere else.");
            return false;
        }
        return true;
    }

    private void stale(String language, Set<String> found) {
        found.stream().filter(key -> base.text(key).filter(text -> lock.isOlder(key, text)).isPresent())
                .forEach(key -> problems.add(Code.K031, fields.place(key),
                        "The base text of `" + key + "` has changed since this was made from it.",
                        "Read it in the directory, change what no longer fits, then say so: `wording confirm "
                                + language + " " + problems.file() + "`."));
    }

    private void missing(String language, Set<String> there) {
        var missing = new TreeSet<>(base.texts().keySet());
        missing.removeAll(there);
        if (!missing.isEmpty()) {
            problems.add(Code.K030, 1, 1, sentence(language, List.copyOf(missing)), Reading.DRAFT);
        }
    }

    private static String sentence(String language, List<String> missing) {
        return "The language `" + language + "` is a draft: " + missing.size()
                + (missing.size() == 1 ? " text is" : " texts are") + " missing here: "
                + missing.stream().limit(Limits.LISTED).map(key -> "`" + key + "`").collect(joining(", "))
                + (missing.size() > Limits.LISTED ? " and " + (missing.size() - Limits.LISTED) + " more." : ".");
    }
}
