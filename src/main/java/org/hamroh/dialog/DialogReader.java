package org.hamroh.dialog;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the outermost block of a dialog file. */
final class DialogReader {

    private final String stem;
    private final String file;
    private final Block root;
    private final Findings findings;
    private final Map<String, Text> texts = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    DialogReader(String stem, String file, Block root, Findings findings) {
        this.stem = stem;
        this.file = file;
        this.root = root;
        this.findings = findings;
    }

    /** Empty, with findings, if the file has no language, no start or no steps. */
    Optional<Dialog> read() {
        root.follows(Shape.DIALOG);
        root.name("dialog").filter(name -> !name.equals(stem))
                .ifPresent(name -> root.wrong("dialog", "The dialog is called `" + name + "` and its file `" + stem
                        + "`.", "Give both the same name."));
        var language = Languages.of(root);
        var start = root.name("start");
        var other = root.text(Dialog.OTHER);
        other.ifPresent(text -> texts.put(Dialog.OTHER, text));
        if (!StepRef.isName(stem)) {
            findings.add(Code.K004, Place.top(file), "`" + stem + "` cannot be the name of a dialog.",
                    "Use small Latin letters, digits, _ and -.");
            return Optional.empty();
        }
        var steps = steps();
        if (language.isEmpty() || steps.isEmpty() || start.filter(StepRef::isName).isEmpty()) {
            start.filter(name -> !StepRef.isName(name)).ifPresent(name -> root.wrong("start",
                    "`" + name + "` is no step of this file.", "Write the name of one of its steps."));
            return Optional.empty();
        }
        places.put(Dialog.START, root.place("start"));
        return Optional.of(new Dialog(stem, new StepRef(stem, start.orElseThrow()), steps, other.map(Text::value),
                new Texts(stem, file, language.get(), texts).reviewed(Review.read(root)), places));
    }

    private Map<String, Step> steps() {
        var steps = new LinkedHashMap<String, Step>();
        root.block("steps").ifPresent(all -> {
            if (all.keys().isEmpty()) {
                findings.add(Code.K005, root.keyPlace("steps"), "There are no steps.", "Write one at least.");
            }
            for (var name : all.keys()) {
                places.put(name, all.keyPlace(name));
                if (!StepRef.isName(name)) {
                    all.wrong(name, "`" + name + "` cannot be the name of a step.",
                            "Use small Latin letters, digits, _ and -.");
                } else {
                    all.block(name).map(block -> new StepReader(new StepRef(stem, name), block, texts, places).read())
                            .ifPresent(step -> steps.put(name, step));
                }
            }
        });
        return steps;
    }
}
