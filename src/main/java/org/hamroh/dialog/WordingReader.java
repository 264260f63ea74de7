package org.hamroh.dialog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads a wording file, {@code documents.kk.yaml}: one language's texts of the file {@code documents.yaml}. */
final class WordingReader {

    private static final String LANGUAGE = "language";

    private final String stem;
    private final String language;
    private final String file;
    private final Block root;
    private final Findings findings;

    WordingReader(String stem, String language, String file, Block root, Findings findings) {
        this.stem = stem;
        this.language = language;
        this.file = file;
        this.root = root;
        this.findings = findings;
    }

    /** @param base the keys of the file that it words */
    Texts read(Set<String> base, Renames renames) {
        root.follows(Shape.WORDING);
        Languages.of(root).filter(tag -> !tag.equals(language))
                .ifPresent(tag -> root.wrong(LANGUAGE,
                        "The file is named for `" + language + "` and says `" + tag + "`.", "Give both the same."));
        return new Texts(stem, file, language, texts(base, renames)).reviewed(Review.read(root));
    }

    private Map<String, Text> texts(Set<String> base, Renames renames) {
        var texts = new LinkedHashMap<String, Text>();
        for (var key : root.keys()) {
            if (base.contains(key)) {
                root.text(key).ifPresent(text -> texts.put(key, text));
            } else if (!key.equals(LANGUAGE) && !key.equals(Review.KEY)) {
                findings.add(Code.K032, root.keyPlace(key), "`" + stem + ".yaml` has no text `" + key + "`.",
                        advice(key, base, renames));
            }
        }
        return texts;
    }

    private String advice(String key, Set<String> base, Renames renames) {
        var here = renames.key(stem, key).filter(base::contains)
                .map(now -> "It is now `" + now + "`: `wording rename` gives it that name in every language.");
        return here.or(() -> renames.step(stem, key).filter(step -> !step.dialog().equals(stem))
                .map(step -> "It is now `" + Renames.key(step, key) + "` of `" + step.dialog() + ".yaml`: move it to `"
                        + step.dialog() + "." + language + ".yaml`."))
                .orElseGet(() -> (Nearest.ask(key, base) + " Rename it or remove it.").strip());
    }
}
