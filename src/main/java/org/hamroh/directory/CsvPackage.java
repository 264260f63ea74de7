package org.hamroh.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

/** HSDS as a tabular data package: {@code datapackage.json} and a CSV file for each table that has rows. */
final class CsvPackage {

    static final String DESCRIPTOR = "datapackage.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CsvPackage() {
    }

    /** The files by their names. */
    static Map<String, String> files(Map<HsdsTable, List<Map<String, String>>> tables) {
        var files = new TreeMap<String, String>();
        var descriptor = JSON.createObjectNode().put("profile", "tabular-data-package").put("name",
                "hamroh-directory");
        var resources = descriptor.putArray("resources");
        tables.forEach((table, rows) -> {
            if (rows.isEmpty()) {
                return;
            }
            var resource = resources.addObject().put("name", table.path().replace(".csv", "")).put("path",
                    table.path()).put("profile", "tabular-data-resource").put("format", "csv")
                    .put("mediatype", "text/csv");
            var fields = resource.putObject("schema").putArray("fields");
            table.columns().forEach(column -> fields.addObject().put("name", column).put("type", "string"));
            files.put(table.path(), csv(table, rows));
        });
        files.put(DESCRIPTOR, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(descriptor) + "\n");
        return files;
    }

    private static String csv(HsdsTable table, List<Map<String, String>> rows) {
        var csv = new StringBuilder(String.join(",", table.columns())).append("\r\n");
        for (var row : rows) {
            csv.append(table.columns().stream().map(column -> cell(row.getOrDefault(column, "")))
                    .collect(Collectors.joining(","))).append("\r\n");
        }
        return csv.toString();
    }

    private static String cell(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }

    /** The rows of a table by the names in its first line; empty if a quote is not closed. */
    static Optional<List<Map<String, String>>> rows(String text) {
        var lines = lines(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return lines.map(all -> all.stream().skip(1).map(cells -> {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(cells.size(), all.getFirst().size()); i++) {
                row.put(all.getFirst().get(i).strip(), cells.get(i));
            }
            return row;
        }).toList());
    }

    private static Optional<List<List<String>>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        var cell = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isQuoted && c == '"' && text.startsWith("\"\"", i)) {
                cell.append(c);
                i++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (isQuoted || c != ',' && c != '\n' && c != '\r') {
                cell.append(c);
            } else if (c != '\r') {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            }
        }
        if (!cell.isEmpty() || !line.isEmpty()) {
            line.add(cell.toString());
            lines.add(line);
        }
        lines.removeIf(cells -> cells.stream().allMatch(String::isBlank));
        return isQuoted ? Optional.empty() : Optional.of(lines);
    }
}
