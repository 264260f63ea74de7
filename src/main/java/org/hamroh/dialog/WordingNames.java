package org.hamroh.dialog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Whether the names of wording files fit: a language that there is, and a file to word. */
final class WordingNames {

    private final Findings findings;
    private final Set<String> read;
    private final Collection<String> files;
    private final Set<String> misnamed;
    private final Map<String, List<String>> orphans = new TreeMap<>();

    /**
     * @param read     the names of the base files that could be read
     * @param files    all files
     * @param misnamed what files with a wrong name should be called; more are added here
     */
    WordingNames(Findings findings, Set<String> read, Collection<String> files, Set<String> misnamed) {
        this.findings = findings;
        this.read = read;
        this.files = files;
        this.misnamed = misnamed;
    }

    /** That the file can be judged as a wording; why not is a finding, here or of its base file. */
    boolean isOf(String stem, String language, String file) {
        var meant = Languages.meant(language);
        meant.ifPresent(right -> misnamed(file, "`" + language + "` is a country, not a language.",
                stem + "." + right + ".yaml"));
        if (meant.isEmpty() && !read.contains(stem) && !isKnown(stem)) {
            orphans.computeIfAbsent(stem, _ -> new ArrayList<>()).add(file);
        }
        return meant.isEmpty() && read.contains(stem);
    }

    /** Files that word nothing: one finding for all of the same name, at the first. */
    void judgeOrphans() {
        orphans.forEach((stem, all) -> {
            var near = Nearest.of(stem, read);
            near.ifPresent(right -> all.forEach(file -> misnamed.add(right + file.substring(stem.length()))));
            var others = all.subList(1, all.size());
            findings.add(Code.K032, Place.top(all.getFirst()), "There is no file `" + stem + ".yaml` to word"
                    + (others.isEmpty() ? "" : ", here and in " + Findings.listed(others)) + ".",
                    near.map(right -> "Did you mean `" + right + all.getFirst().substring(stem.length()) + "`?")
                            .orElseGet(() -> others.isEmpty()
                                    ? "Name this file after the dialog that it belongs to."
                                    : "Put it back, or remove these."));
        });
    }

    private boolean isKnown(String stem) {
        return files.contains(stem + ".yaml") || misnamed.contains(stem + ".yaml");
    }

    private void misnamed(String file, String sentence, String right) {
        findings.add(Code.K004, Place.top(file), sentence, "Rename the file to `" + right + "`.");
        misnamed.add(right);
    }
}
