package org.hamroh.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.hamroh.dialog.WordingFolder;
import org.hamroh.dialog.WordingStatus;
import org.hamroh.directory.Directory;

/** What {@code wording status} says. The directory's texts are among them; its reviews it knows itself. */
final class WordingTable {

    private final WordingFolder wordings;
    private final Directory directory;

    WordingTable(WordingFolder wordings, Directory directory) {
        this.wordings = wordings;
        this.directory = directory;
    }

    List<String> lines() {
        var all = wordings.status();
        var lines = new ArrayList<String>();
        lines.add("The dialogs are written in " + wordings.language() + ". Reviewed by somebody who grew up with it: "
                + (wordings.reviewed() + reviewed(wordings.language())) + " of " + wordings.files() + " files.");
        lines.add("language  reviewed  complete  missing  stale  not confirmed  same on purpose");
        all.forEach(one -> lines.add(row(one)));
        all.forEach(one -> lines.addAll(one.open()));
        if (all.stream().anyMatch(one -> one.unconfirmed() > 0))
            lines.add("Not confirmed: nobody has said that these texts fit the base texts. `wording confirm` says so.");
        return lines;
    }

    private String row(WordingStatus one) {
        return "%-8s  %-8s  %-8s  %7d  %5d  %13d  %15d".formatted(one.language(),
                (one.reviewed() + reviewed(one.language())) + "/" + one.files(), one.isComplete() ? "yes" : "no",
                one.missing(), one.stale(), one.unconfirmed(), one.same());
    }

    private int reviewed(String language) {
        return directory.isReviewed(language) ? 1 : 0;
    }
}
