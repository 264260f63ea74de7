package org.hamroh.triage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads every {@code <language>.yaml} of a folder; what is wrong in one does not hide what is wrong in another. */
final class ExampleFolder {

    private ExampleFolder() {
    }

    static Examples read(Path folder) {
        return read(ExampleTexts.in(folder));
    }

    static Examples read(ExampleTexts files) {
        var lexicon = new Lexicon();
        List<Example> examples = new ArrayList<>();
        var meanings = new Meanings();
        Map<String, Map<String, String>> names = new HashMap<>();
        List<Finding> findings = new ArrayList<>(files.findings());
        files.texts().forEach((name, text) -> {
            var file = new ExampleFile(name, lexicon, examples, meanings, findings);
            file.read(text);
            names.put(file.language(), Map.copyOf(file.names()));
        });
        findings.sort(Comparator.comparing(Finding::file).thenComparingInt(Finding::line)
                .thenComparingInt(Finding::column));
        return new Examples(List.copyOf(files.languages()), lexicon, List.copyOf(examples), Map.copyOf(names),
                List.copyOf(findings));
    }
}
