package org.hamroh.dialog;

import java.util.Locale;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema that editors follow while somebody writes a file, made of the shapes that the readers follow. */
final class EditorSchema {

    static final String NAME = "[a-z0-9][a-z0-9_-]*";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final JsonMapper json = JsonMapper.builder().build();

    /** Of a file that begins with {@code dialog:}, {@code lines:} or {@code quick:}. */
    String dialogs() {
        var schema = schema("A dialog of Hamroh, its lines, or quick answers");
        schema.putObject("if").putArray("required").add("lines");
        schema.set("then", ref(Shape.LINES));
        var other = schema.putObject("else");
        other.putObject("if").putArray("required").add("quick");
        other.set("then", ref(Shape.QUICK));
        other.set("else", ref(Shape.DIALOG));
        define(schema, Shape.DIALOG, Shape.LINES, Shape.QUICK, Shape.ANSWER, Shape.STEP, Shape.OPTION, Shape.OTHER,
                Shape.LOG, Shape.RULE,
                Shape.REVIEW);
        return printed(schema);
    }

    String wordings() {
        var schema = schema("A wording of Hamroh");
        schema.setAll(of(Shape.WORDING));
        schema.set("additionalProperties", of(Value.Scalar.TEXT));
        define(schema, Shape.REVIEW);
        return printed(schema);
    }

    String plans() {
        var schema = schema("A plan of Hamroh");
        schema.setAll(of(Shape.PLAN).put("additionalProperties", false));
        define(schema, Shape.ROW, Shape.LOG);
        return printed(schema);
    }

    private void define(ObjectNode schema, Shape... shapes) {
        var definitions = schema.putObject("definitions");
        for (var shape : shapes) {
            definitions.set(name(shape), of(shape).put("additionalProperties", false));
        }
    }

    private ObjectNode schema(String title) {
        return json.createObjectNode().put("$schema", "http://json-schema.org/draft-07/schema#").put("title", title);
    }

    private ObjectNode of(Shape shape) {
        var block = json.createObjectNode().put("description", shape.meaning()).put("type", "object");
        var properties = block.putObject("properties");
        shape.keys().forEach(key -> properties.set(key.name(), of(key.value()).put("description", key.meaning())));
        var required = block.putArray("required");
        shape.needed().forEach(required::add);
        return block;
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
        case Value.Steps() -> {
            var list = json.createObjectNode().put("type", "array");
            list.set("items", of(Value.Scalar.WAY));
            yield either(of(Value.Scalar.WAY), list);
        }
        case Value.ListOf(var shape) -> {
            var list = json.createObjectNode().put("type", "array");
            list.set("items", ref(shape));
            yield list;
        }
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
        case Value.Either(var one, var other) -> either(of(one), of(other));
        };
    }

    private ObjectNode of(Value.Scalar scalar) {
        return switch (scalar) {
        case TEXT -> json.createObjectNode().put("type", "string");
        case WORD -> word();
        case NAME -> word().put("pattern", "^" + NAME + "$");
        case WAY -> word().put("pattern", "^" + NAME + "(\\." + NAME + ")?$");
        case LANGUAGE -> word().put("pattern", "^" + Languages.TAG.pattern() + "$");
        // some editors take it for a yes/no
        case NO -> {
            var no = json.createObjectNode();
            no.putArray("enum").add(Review.NO).add(false);
            yield no;
        }
        case DAY -> word().put("pattern", "^" + DAY + "$");
        case DAY_OR_UNKNOWN -> word().put("pattern", "^(" + Rule.UNKNOWN + "|" + DAY + ")$");
        };
    }

    /** As written: an editor takes {@code no} for a yes/no and {@code 112} for a number, the reader for words. */
    private ObjectNode word() {
        var word = json.createObjectNode();
        word.putArray("type").add("string").add("number").add("boolean");
        return word;
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

    private String printed(ObjectNode schema) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(schema).replace("\r\n", "\n") + "\n";
    }
}
