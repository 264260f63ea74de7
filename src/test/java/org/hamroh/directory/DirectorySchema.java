package org.hamroh.directory;

import java.util.Locale;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema that editors follow while somebody writes a directory, made of the shapes that its reader follows. */
final class DirectorySchema {

    private static final String DAY = "^\\d{4}-\\d{2}-\\d{2}$";

    private final JsonMapper json = JsonMapper.builder().build();

    String directory() {
        var schema = json.createObjectNode().put("$schema", "http://json-schema.org/draft-07/schema#").put("title",
                "A directory of Hamroh");
        schema.setAll(of(Shape.DIRECTORY));
        var definitions = schema.putObject("definitions");
        for (var shape : Shape.values()) {
            if (shape != Shape.DIRECTORY && shape != Shape.WORDING) {
                definitions.set(name(shape), of(shape));
            }
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(schema).replace("\r\n", "\n") + "\n";
    }

    private ObjectNode of(Shape shape) {
        var block = json.createObjectNode().put("description", shape.meaning()).put("type", "object");
        var properties = block.putObject("properties");
        shape.keys().forEach(key -> properties.set(key.name(), of(key.value()).put("description", key.meaning())));
        var required = block.putArray("required");
        shape.needed().forEach(required::add);
        return block.put("additionalProperties", false);
    }

    private ObjectNode of(Value value) {
        return switch (value) {
        case Value.Scalar scalar -> of(scalar);
        case Value.OneOf(var words) -> {
            var one = json.createObjectNode();
            var choice = one.putArray("enum");
            words.forEach(choice::add);
            yield one;
        }
        case Value.Texts() -> either(of(Value.Scalar.TEXT), list(of(Value.Scalar.TEXT)));
        case Value.Many(var each) -> either(of(each), list(of(each)));
        case Value.ListOf(var shape) -> either(list(ref(shape)), ref(shape));
        // What stands beside a reference is not read, so the meaning needs a block around it.
        case Value.Of(var shape) -> {
            var all = json.createObjectNode();
            all.putArray("allOf").add(ref(shape));
            yield all;
        }
        case Value.Each(var each) -> {
            var block = json.createObjectNode().put("type", "object");
            block.set("additionalProperties", of(each));
            yield block;
        }
        case Value.Either(var one, var shape) -> either(of(one), ref(shape));
        };
    }

    private ObjectNode of(Value.Scalar scalar) {
        return switch (scalar) {
        case TEXT, NUMBER -> json.createObjectNode().put("type", "string");
        case WORD -> word();
        case LANGUAGE -> word().put("pattern", "^" + Fit.LANGUAGE.pattern() + "$");
        case AGE -> word().put("pattern", "^\\d{1,3}$");
        case DAY -> word().put("pattern", DAY);
        // some editors take it for a yes/no
        case NO -> {
            var no = json.createObjectNode();
            no.putArray("enum").add(Fit.NO).add(false);
            yield no;
        }
        };
    }

    /** As written: an editor takes {@code no} for a yes/no, the reader for a word. */
    private ObjectNode word() {
        var word = json.createObjectNode();
        word.putArray("type").add("string").add("number").add("boolean");
        return word;
    }

    private ObjectNode list(ObjectNode items) {
        var list = json.createObjectNode().put("type", "array");
        list.set("items", items);
        return list;
    }

    private ObjectNode either(ObjectNode one, ObjectNode other) {
        var either = json.createObjectNode();
        either.putArray("anyOf").add(one).add(other);
        return either;
    }

    private ObjectNode ref(Shape shape) {
        return json.createObjectNode().put("$ref", "#/definitions/" + name(shape));
    }

    private static String name(Shape shape) {
        return shape.name().toLowerCase(Locale.ROOT);
    }
}
