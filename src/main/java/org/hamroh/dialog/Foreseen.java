package org.hamroh.dialog;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hamroh.dialog.Sheet.Row;

import static java.util.stream.Collectors.toSet;

/** What the checker would find in a folder because of an import, each with its row in the translator's file. */
final class Foreseen {

    /** What a new text brings about only with others that are not there yet, or that the import itself says. */
    private static final Set<Code> OF_NO_TEXT = Set.of(Code.K030, Code.K034, Code.K035);

    private final Reading before;
    private final Reading after;
    private final Map<String, Row> rows = new HashMap<>();
    private final Set<Row> changed;

    /** @param changed the rows that give a text which is not there yet */
    Foreseen(Path folder, Services services, Reading before, List<WordingChange> changes, List<Row> rows,
            Set<Row> changed) {
        var instead = new HashMap<String, String>();
        changes.forEach(change -> instead.putAll(change.files()));
        this.before = before;
        this.changed = changed;
        this.after = new FolderReader(folder, services, instead).read();
        rows.forEach(row -> this.rows.put(row.file() + " " + row.id(), row));
    }

    List<Finding> findings() {
        var known = Checker.check(before, Set::of).stream().map(Foreseen::said).collect(toSet());
        return Checker.check(after, Set::of).stream()
                .filter(it -> !OF_NO_TEXT.contains(it.code()))
                .filter(it -> row(it).filter(changed::contains).isPresent() || !known.contains(said(it)))
                .map(it -> row(it).map(row -> in(row, it)).orElse(it)).toList();
    }

    /** The same wherever its line has moved to. */
    private static String said(Finding finding) {
        return finding.code() + " " + finding.file() + " " + finding.sentence();
    }

    private static Finding in(Row row, Finding finding) {
        return Finding.of(finding.code(), finding.severity(), row.place(),
                "In " + row.where() + " (`" + row.file() + "`): " + finding.sentence(), finding.advice());
    }

    private Optional<Row> row(Finding finding) {
        var place = new Place(finding.file(), finding.line(), finding.column());
        return after.library().wordings().stream().filter(it -> it.file().equals(finding.file()))
                .flatMap(it -> it.byKey().entrySet().stream().filter(text -> text.getValue().place().equals(place))
                        .map(text -> it.stem() + " " + text.getKey()))
                .findFirst().map(rows::get);
    }
}
