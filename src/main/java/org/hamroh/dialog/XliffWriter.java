package org.hamroh.dialog;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.hamroh.dialog.Sheet.Row;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

/** Writes a sheet as XLIFF 2.0; placeholders are {@code <ph/>}, which a translator's tool moves and never changes. */
final class XliffWriter {

    private XliffWriter() {
    }

    static String write(Sheet sheet) {
        var files = sheet.rows().stream().collect(groupingBy(Row::file, LinkedHashMap::new,
                toList()));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="%s" trgLang="%s">
                %s</xliff>
                """.formatted(sheet.base(), sheet.language(), files.entrySet().stream()
                .map(file -> file(file.getKey(), file.getValue())).collect(joining()));
    }

    private static String file(String name, List<Row> rows) {
        return """
                  <file id="%s" original="%s.yaml" canResegment="no" xml:space="preserve">
                %s  </file>
                """.formatted(escaped(name), escaped(name),
                rows.stream().map(XliffWriter::unit).collect(joining()));
    }

    private static String unit(Row row) {
        var data = new TreeSet<>(Placeholders.in(escaped(row.base())));
        data.addAll(Placeholders.in(escaped(row.wording())));
        var names = List.copyOf(data);
        return """
                    <unit id="%s">
                      <notes>
                        <note category="kind">%s</note>
                        <note category="state">%s</note>
                      </notes>
                %s      <segment state="%s">
                        <source>%s</source>
                %s      </segment>
                    </unit>
                """.formatted(escaped(row.id()), escaped(row.note()), row.state().words(), originalData(names),
                state(row), inline(row.base(), names),
                row.wording().isEmpty() ? "" : "        <target>" + inline(row.wording(), names) + "</target>\n");
    }

    private static String state(Row row) {
        return switch (row.state()) {
        case MISSING, STALE -> "initial";
        case UNCONFIRMED -> "translated";
        case CONFIRMED, SAME -> "reviewed";
        };
    }

    private static String originalData(List<String> names) {
        var data = names.stream()
                .map(name -> "        <data id=\"d" + names.indexOf(name) + "\">{" + name + "}</data>\n")
                .collect(joining());
        return data.isEmpty() ? "" : "      <originalData>\n" + data + "      </originalData>\n";
    }

    /** A placeholder has the same id in source and target, that of its data; its second coming another. */
    private static String inline(String text, List<String> names) {
        Map<String, Integer> seen = new HashMap<>();
        return Placeholders.fill(escaped(text), name -> {
            int time = seen.merge(name, 1, Integer::sum);
            var id = names.indexOf(name) + (time == 1 ? "" : "." + time);
            return Optional.of("<ph id=\"" + id + "\" dataRef=\"d" + names.indexOf(name) + "\" disp=\"{" + name
                    + "}\" canDelete=\"no\"/>");
        });
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\r' -> escaped.append("&#13;");
            default -> {
                if (isXml(c)) {
                    escaped.appendCodePoint(c);
                } else {
                    escaped.append("<cp hex=\"%04X\"/>".formatted(c));
                }
            }
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
