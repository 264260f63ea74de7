package org.hamroh.dialog;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.hamroh.dialog.Sheet.Row;

/** Puts what came back from a translator into the wordings of a folder. Ways are not in it, so it can change none. */
final class SheetImport {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private final Path folder;
    private final Services services;
    private final Beside beside;
    private final Reading reading;
    private final Library library;
    private final Sheet sheet;
    private final Findings findings;
    private final Map<String, WordingEdit> edits = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<Row> changed = new HashSet<>();

    SheetImport(Path folder, Services services, Beside beside, Reading reading, Sheet sheet, Findings findings) {
        this.folder = folder;
        this.services = services;
        this.beside = beside;
        this.reading = reading;
        this.library = beside.with(reading.library(), folder);
        this.sheet = sheet;
        this.findings = findings;
    }

    /** @param name of the sheet's file, for findings */
    List<WordingChange> changes(String name) {
        if (!sheet.base().equals(library.language()) || !Languages.isTag(sheet.language())
                || sheet.language().equals(sheet.base())) {
            findings.add(Code.K004, Place.top(name), "This is a translation from `" + sheet.base() + "` to `"
                    + sheet.language() + "`.",
                    "These dialogs are written in `" + library.language()
                            + "`; the other has to be a language like `kk` or `uz-Latn`.");
            return List.of();
        }
        sheet.rows().forEach(this::take);
        var changes = edits.values().stream().flatMap(edit -> edit.change(folder, findings).stream()).toList();
        findings.addAll(new Foreseen(folder, services, reading, changes, sheet.rows(), changed).findings());
        return changes;
    }

    private void take(Row row) {
        library.base().stream().filter(it -> it.stem().equals(row.file())).findFirst()
                .ifPresentOrElse(base -> take(row, base), () -> findings.add(Code.K032, row.place(),
                        "There is no file `" + row.file() + ".yaml` to word.",
                        "Leave the names of files as they were exported."));
    }

    private void take(Row row, Texts base) {
        var original = Optional.ofNullable(base.byKey().get(row.id()));
        if (original.isEmpty()) {
            findings.add(Code.K032, row.place(), "`" + row.file() + ".yaml` has no text `" + row.id() + "`.",
                    (Nearest.ask(row.id(), base.byKey().keySet())
                            + " Leave ids as they were exported; if the dialogs have changed, export again.").strip());
        } else if (!seen.add(row.file() + " " + row.id())) {
            findings.add(Code.K003, row.place(), name(row) + " is here twice.", "Leave one of them.");
        } else {
            var edit = edits.computeIfAbsent(row.file(),
                    file -> new WordingEdit(base, Worded.in(library, base, sheet.language())));
            if (!edit.changes(row)) {
                edit.take(row, original.get());
            } else if (fits(row, original.get())) {
                changed.add(row);
                edit.take(row, original.get());
            }
        }
    }

    private boolean fits(Row row, Text original) {
        var difference = Placeholders.difference(original.value(), row.wording());
        difference.ifPresent(said -> findings.add(Code.K033, row.place(), name(row) + " " + said + ".",
                "Use those of the text in " + sheet.base() + ", spelt the same."));
        var unseen = UNSEEN.matcher(row.wording()).find();
        if (unseen) {
            findings.add(Code.K004, row.place(), name(row) + " has a sign in it that cannot be seen.",
                    "Type the text again.");
        }
        var objection = beside.objection(row.file(), row.wording());
        objection.ifPresent(said -> findings.add(Code.K052, row.place(), name(row) + " " + said + ".",
                "Say it without."));
        return difference.isEmpty() && !unseen && objection.isEmpty();
    }

    private static String name(Row row) {
        return "`" + row.id() + "` of `" + row.file() + "`";
    }
}
