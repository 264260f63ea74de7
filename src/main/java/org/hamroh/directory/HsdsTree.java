package org.hamroh.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** HSDS has two forms, a tree of JSON and tables of CSV: here the one becomes the other, and nothing else changes. */
final class HsdsTree {

    private static final Set<String> NUMBERS = Set.of("minimum_age", "maximum_age", "amount");
    private static final int DEPTH = 6;

    private HsdsTree() {
    }

    /** The rows of each table by their columns; a row that several name stands there once. */
    static Map<HsdsTable, List<Map<String, String>>> tables(List<ObjectNode> services) {
        Map<HsdsTable, Map<String, Map<String, String>>> rows = new EnumMap<>(HsdsTable.class);
        for (var table : HsdsTable.values()) {
            rows.put(table, new LinkedHashMap<>());
        }
        services.forEach(service -> flatten(HsdsTable.SERVICE, service, Map.of(), rows));
        Map<HsdsTable, List<Map<String, String>>> tables = new EnumMap<>(HsdsTable.class);
        rows.forEach((table, byId) -> tables.put(table, List.copyOf(byId.values())));
        return tables;
    }

    private static void flatten(HsdsTable table, ObjectNode node, Map<String, String> parent,
            Map<HsdsTable, Map<String, Map<String, String>>> rows) {
        Map<String, String> row = new LinkedHashMap<>(parent);
        table.columns().stream().filter(node::hasNonNull)
                .forEach(column -> row.put(column, node.path(column).asString("")));
        for (var child : table.children()) {
            for (var item : items(node.path(child.key()))) {
                var id = item.path("id").asString("");
                flatten(child.table(), item,
                        child.isMany() ? Map.of(child.column(), node.path("id").asString("")) : Map.of(), rows);
                if (!child.isMany()) {
                    row.put(child.column(), id);
                }
            }
        }
        rows.getOrDefault(table, new HashMap<>()).putIfAbsent(row.getOrDefault("id", ""), row);
    }

    private static List<ObjectNode> items(JsonNode node) {
        List<ObjectNode> items = new ArrayList<>();
        if (node instanceof ObjectNode one) {
            items.add(one);
        } else {
            node.valueStream().filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast).forEach(items::add);
        }
        return items;
    }

    /** The services with all that hangs on them. */
    static List<ObjectNode> services(Map<HsdsTable, List<Map<String, String>>> tables) {
        return tables.getOrDefault(HsdsTable.SERVICE, List.of()).stream()
                .map(row -> node(HsdsTable.SERVICE, row, tables, 0)).toList();
    }

    private static ObjectNode node(HsdsTable table, Map<String, String> row,
            Map<HsdsTable, List<Map<String, String>>> tables, int depth) {
        var node = JsonNodeFactory.instance.objectNode();
        row.forEach((column, value) -> {
            if (NUMBERS.contains(column) && value.matches("\\d{1,9}")) {
                node.put(column, Integer.parseInt(value));
            } else if (!value.isEmpty() && !isReference(table, column)) {
                node.put(column, value);
            }
        });
        for (var child : depth < DEPTH ? table.children() : List.<HsdsTable.Child>of()) {
            var rows = tables.getOrDefault(child.table(), List.of()).stream()
                    .filter(other -> child.isMany()
                            ? is(other, child.column(), row, "id")
                            : is(other, "id", row, child.column()))
                    .map(other -> node(child.table(), other, tables, depth + 1)).toList();
            if (child.isMany() && !rows.isEmpty()) {
                ArrayNode list = node.putArray(child.key());
                rows.forEach(list::add);
            } else if (!rows.isEmpty()) {
                node.set(child.key(), rows.getFirst());
            }
        }
        return node;
    }

    private static boolean is(Map<String, String> one, String column, Map<String, String> other, String otherColumn) {
        var value = one.getOrDefault(column, "");
        return !value.isEmpty() && value.equals(other.get(otherColumn));
    }

    private static boolean isReference(HsdsTable table, String column) {
        return column.endsWith("_id") && !column.equals("id") && table != HsdsTable.ATTRIBUTE
                || table == HsdsTable.ATTRIBUTE && column.equals("taxonomy_term_id");
    }
}
