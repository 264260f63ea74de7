package org.hamroh.dialog;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;

import org.hamroh.dialog.Line.Audience;

/** Reads a lines file: the texts that the bot says outside the steps, to people or to operators. */
final class LinesReader {

    static final String KEY = "lines";
    private static final String TEXTS = "texts";

    private final String stem;
    private final String file;
    private final Block root;
    private final Findings findings;

    LinesReader(String stem, String file, Block root, Findings findings) {
        this.stem = stem;
        this.file = file;
        this.root = root;
        this.findings = findings;
    }

    Optional<Lines> read() {
        root.follows(Shape.LINES);
        var audience = root.name(KEY).flatMap(this::audience);
        var language = Languages.of(root);
        var block = root.block(TEXTS);
        if (audience.isEmpty() || language.isEmpty() || block.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Lines(audience.get(), texts(audience.get(), language.get(), block.get())));
    }

    private Texts texts(Audience audience, String language, Block block) {
        var known = Arrays.stream(Line.values()).filter(line -> line.audience() == audience).map(Line::id).toList();
        var texts = new LinkedHashMap<String, Text>();
        for (var id : block.keys()) {
            if (known.contains(id)) {
                block.text(id).ifPresent(text -> texts.put(id, text));
            } else {
                findings.add(Code.K002, block.keyPlace(id),
                        "The bot has no line `" + id + "` for this file's readers.",
                        (Nearest.ask(id, known) + " Rename it or remove it.").strip());
            }
        }
        return new Texts(stem, file, language, texts).reviewed(Review.read(root));
    }

    private Optional<Audience> audience(String name) {
        var audience = Arrays.stream(Audience.values()).filter(it -> it.id().equals(name)).findFirst();
        if (audience.isEmpty()) {
            root.wrong(KEY, "Nobody called `" + name + "` reads lines.", "Write `lines: person` or `lines: desk`.");
        }
        return audience;
    }
}
