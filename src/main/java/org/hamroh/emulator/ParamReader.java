package org.hamroh.emulator;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Turns what came over HTTP, where everything may be a string, into typed parameters, or refuses. */
final class ParamReader {

    private final Conformity conformity;

    ParamReader(Conformity conformity) {
        this.conformity = conformity;
    }

    /** Reports what Telegram would ignore to {@code ignored}; throws a {@link Refusal} for what it would refuse. */
    Params read(ApiTable.Method method, ObjectNode raw, Consumer<String> ignored) {
        for (String name : raw.propertyNames()) {
            if (!method.fields().containsKey(name)) {
                ignored.accept(name + ": is a field the specification does not know");
            }
        }
        ObjectNode values = Json.object();
        for (ApiTable.Field field : method.fields().values()) {
            JsonNode given = raw.path(field.name());
            if (absent(given, field.type())) {
                if (field.required()) {
                    throw Refusal.broken(missing(field.name()));
                }
                continue;
            }
            JsonNode value = coerce(field.type(), given);
            List<Conformity.Problem> problems = conformity.problems(field.type(), value, field.name());
            problems.stream().filter(Conformity.Problem::ignored).map(Object::toString).forEach(ignored);
            problems.stream().filter(problem -> !problem.ignored()).findFirst().ifPresent(problem -> {
                throw Refusal.broken("can't parse " + problem);
            });
            values.set(field.name(), value);
        }
        return new Params(values, ignored);
    }

    /** A form field is a string whatever it means; lists and objects come as JSON inside it. */
    private static JsonNode coerce(Type type, JsonNode given) {
        if (!given.isString()) {
            return given;
        }
        String text = given.asString();
        return switch (type) {
        case Type.Scalar scalar -> switch (scalar) {
        case INTEGER -> text.matches("-?\\d{1,18}") ? LongNode.valueOf(Long.parseLong(text)) : given;
        case FLOAT -> text.matches("-?\\d{1,18}(\\.\\d{1,18})?")
                ? DoubleNode.valueOf(Double.parseDouble(text))
                : given;
        case BOOLEAN -> switch (text.toLowerCase(Locale.ROOT)) {
        case "true", "yes", "1" -> BooleanNode.TRUE;
        case "false", "no", "0" -> BooleanNode.FALSE;
        default -> given;
        };
        case STRING, FILE -> given;
        };
        case Type.ListOf list -> Json.parse(text).orElse(StringNode.valueOf(text));
        case Type.Named named -> Json.parse(text).orElse(StringNode.valueOf(text));
        case Type.AnyOf any -> any.types().contains(Type.Scalar.INTEGER)
                ? coerce(Type.Scalar.INTEGER, given)
                : any.types().contains(Type.Scalar.STRING) ? given : Json.parse(text).orElse(given);
        };
    }

    /** An empty string is a value only where a string is wanted. */
    private static boolean absent(JsonNode given, Type type) {
        boolean empty = given.isString() && given.asString().isEmpty();
        return given.isMissingNode() || given.isNull() || (empty && type != Type.Scalar.STRING);
    }

    private static String missing(String field) {
        return switch (field) {
        case "chat_id", "from_chat_id" -> "chat_id is empty";
        case "text" -> "message text is empty";
        case "message_id", "message_ids" -> "message identifier is not specified";
        case "user_id" -> "invalid user_id specified";
        default -> "parameter \"" + field + "\" is required";
        };
    }
}
