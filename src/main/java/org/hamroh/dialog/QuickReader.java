package org.hamroh.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Reads a file of quick answers. */
final class QuickReader {

    static final String KEY = "quick";
    private static final String ANSWERS = "answers";

    private final String stem;
    private final String file;
    private final Block root;
    private final Findings findings;
    private final Services directory;

    QuickReader(String stem, String file, Block root, Findings findings, Services directory) {
        this.stem = stem;
        this.file = file;
        this.root = root;
        this.findings = findings;
        this.directory = directory;
    }

    Optional<Quick> read() {
        root.follows(Shape.QUICK);
        var desk = root.name(KEY).filter(Quick.DESK::equals);
        if (desk.isEmpty()) {
            root.wrong(KEY, "Nobody else sends quick answers.", "Write `quick: desk`.");
        }
        var language = Languages.of(root);
        var answers = root.block(ANSWERS);
        return language.isEmpty() || answers.isEmpty()
                ? Optional.empty()
                : Optional.of(quick(language.get(), answers.get()));
    }

    private Quick quick(String language, Block answers) {
        var texts = new LinkedHashMap<String, Text>();
        var services = new LinkedHashMap<String, List<String>>();
        for (var id : answers.keys()) {
            if (!StepRef.isName(id) || id.length() > Limits.QUICK_NAME) {
                findings.add(Code.K004, answers.keyPlace(id), "An answer cannot be called `" + id + "`.",
                        "Write up to " + Limits.QUICK_NAME + " letters a-z, digits and -.");
            }
            answers.block(id).ifPresent(answer -> {
                answer.follows(Shape.ANSWER);
                answer.text(Quick.LABEL).ifPresent(text -> texts.put(id + "." + Quick.LABEL, text));
                answer.text(Quick.SAY).ifPresent(text -> texts.put(id + "." + Quick.SAY, text));
                services.put(id, answer.has("services") ? known(answer) : List.of());
            });
        }
        return new Quick(new Texts(stem, file, language, texts).reviewed(Review.read(root)), services);
    }

    private List<String> known(Block answer) {
        var names = answer.names("services");
        names.stream().filter(name -> !directory.knows(name)).forEach(name -> findings.add(Code.K050,
                answer.place("services"), "The directory has no service `" + name + "`.",
                "Write its name in directory.yaml; one that is held back may be named, and is not shown."));
        return names;
    }
}
