package org.hamroh.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The part of the Bot API that is spoken here: methods, types, and which fields they must have. */
final class ApiTable {

    /** The one table, read once: it never changes while a program runs. */
    static final ApiTable SHIPPED = read();

    record Field(String name, Type type, boolean required) {
    }

    record Method(String name, Type returns, Map<String, Field> fields) {
    }

    /** A type that is one of several, told apart by the value of one field. */
    record Union(String by, Map<String, String> types) {
    }

    private final Map<String, Method> methods = new LinkedHashMap<>();
    private final Map<String, Map<String, Field>> types = new LinkedHashMap<>();
    private final Map<String, Union> unions = new LinkedHashMap<>();

    private ApiTable(JsonNode table) {
        table.path("methods").properties().forEach(method -> methods.put(lower(method.getKey()), new Method(
                method.getKey(), Type.of(method.getValue().path("returns").asString()),
                fields(method.getValue().path("fields")))));
        table.path("types").properties().forEach(type -> types.put(type.getKey(), fields(type.getValue())));
        table.path("unions").properties().forEach(union -> {
            Map<String, String> members = new LinkedHashMap<>();
            union.getValue().path("types").properties()
                    .forEach(member -> members.put(member.getKey(), member.getValue().asString()));
            unions.put(union.getKey(), new Union(union.getValue().path("by").asString(), members));
        });
    }

    Collection<Method> methods() {
        return methods.values();
    }

    /** Method names are matched whatever their case, as the API server does. */
    Optional<Method> method(String name) {
        return Optional.ofNullable(methods.get(lower(name)));
    }

    /** The fields of a type; empty for a type this table does not go into. */
    Optional<Map<String, Field>> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    Optional<Union> union(String name) {
        return Optional.ofNullable(unions.get(name));
    }

    private static Map<String, Field> fields(JsonNode node) {
        Map<String, Field> fields = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            boolean required = field.getKey().endsWith("*");
            String name = required ? field.getKey().substring(0, field.getKey().length() - 1) : field.getKey();
            fields.put(name, new Field(name, Type.of(field.getValue().asString()), required));
        });
        return fields;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static ApiTable read() {
        try (InputStream in = Objects.requireNonNull(ApiTable.class.getResourceAsStream("bot-api-table.json"))) {
            return new ApiTable(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
