package org.hamroh.dialog;

import java.util.List;

import org.hamroh.dialog.Worded.State;

import static java.util.stream.Collectors.joining;

/** What goes to a translator and comes back: the base texts beside those of one language. */
record Sheet(String base, String language, List<Row> rows) {

    Sheet {
        rows = List.copyOf(rows);
    }

    /**
     * One text.
     *
     * @param file    the dialog or lines that it belongs to, such as {@code documents}
     * @param wording empty if there is none yet
     * @param place   where it stands in the sheet, for findings
     * @param where   the same for whoever has it open: {@code row 12}
     */
    record Row(String file, String id, String note, State state, String base, String wording, Place place,
            String where) {
    }

    /** Every text of the library in a language. */
    static Sheet of(Library library, String language) {
        return new Sheet(library.language(), language,
                Worded.all(library, language).stream().map(it -> row(library, it)).toList());
    }

    private static Row row(Library library, Worded it) {
        var base = it.base().byKey().getOrDefault(it.key(), new Text("", Place.top(it.base().file())));
        return new Row(it.base().stem(), it.key(), note(library, it.base(), it.key(), base.value()), it.state(),
                base.value(), it.wording().map(Text::value).orElse(""), base.place(), "");
    }

    private static String note(Library library, Texts base, String key, String text) {
        var kept = Placeholders.in(text).stream().map(name -> "{" + name + "}").collect(joining(", "));
        var kind = TextRules.isLabel(library, base, key)
                ? "Button, at most " + Limits.LABEL + " characters."
                : key.equals(Dialog.OTHER) || key.endsWith("." + Dialog.OTHER)
                        ? "Answer to somebody who wrote instead of pressing a button."
                        : said(library, base, key);
        return kept.isEmpty() ? kind : kind + " Keep " + kept + " as it is.";
    }

    private static String said(Library library, Texts base, String key) {
        var line = Line.of(key);
        if (line.isEmpty() && library.dialog(base.stem()).isEmpty()) {
            return "Shown with numbers to call: write no number here.";
        }
        return line.filter(it -> !it.isForPersons()).isPresent() ? "Message to operators." : "Message.";
    }
}
