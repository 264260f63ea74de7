package org.hamroh.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Holds a JSON value against the type the specification gives it. */
final class Conformity {

    /** One difference; an unknown field is ignored by Telegram, anything else is refused. */
    record Problem(String path, String what, boolean ignored) {

        @Override
        public String toString() {
            return path.isEmpty() ? what : path + ": " + what;
        }
    }

    private final ApiTable table;

    Conformity(ApiTable table) {
        this.table = table;
    }

    List<Problem> problems(Type type, JsonNode value, String path) {
        List<Problem> problems = new ArrayList<>();
        check(type, value, path, problems);
        return problems;
    }

    private void check(Type type, JsonNode value, String path, List<Problem> problems) {
        switch (type) {
        case Type.Scalar scalar -> {
            if (!fits(scalar, value)) {
                problems.add(new Problem(path, "must be of type " + name(scalar), false));
            }
        }
        case Type.ListOf list -> {
            if (!value.isArray()) {
                problems.add(new Problem(path, "must be an Array", false));
            }
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                check(list.element(), value.path(i), path + "[" + i + "]", problems);
            }
        }
        case Type.AnyOf any -> alternative(any, value).ifPresentOrElse(
                chosen -> check(chosen, value, path, problems),
                () -> problems.add(new Problem(path, "is of none of the types it may have", false)));
        case Type.Named named -> checkNamed(named.name(), value, path, problems);
        }
    }

    private void checkNamed(String name, JsonNode value, String path, List<Problem> problems) {
        if (!value.isObject()) {
            problems.add(new Problem(path, "must be an Object", false));
            return;
        }
        Optional<ApiTable.Union> union = table.union(name);
        if (union.isPresent()) {
            String by = union.get().by();
            String member = union.get().types().get(value.path(by).asString(""));
            if (member == null) {
                problems.add(new Problem(path + "." + by, "names no " + name, false));
            } else {
                checkNamed(member, value, path, problems);
            }
            return;
        }
        table.type(name).ifPresent(fields -> checkFields(fields, value, path, problems));
    }

    private void checkFields(Map<String, ApiTable.Field> fields, JsonNode value, String path, List<Problem> problems) {
        for (ApiTable.Field field : fields.values()) {
            JsonNode given = value.path(field.name());
            if (given.isMissingNode()) {
                if (field.required()) {
                    problems.add(new Problem(path, "can't find field \"" + field.name() + "\"", false));
                }
            } else {
                check(field.type(), given, path + "." + field.name(), problems);
            }
        }
        for (String name : value.propertyNames()) {
            if (!fields.containsKey(name)) {
                problems.add(new Problem(path + "." + name, "is a field the specification does not know", true));
            }
        }
    }

    /** Which of several types a value means: an object by its required fields, anything else by its kind. */
    private Optional<Type> alternative(Type.AnyOf any, JsonNode value) {
        return any.types().stream().filter(type -> switch (type) {
        case Type.Scalar scalar -> fits(scalar, value);
        case Type.ListOf list -> value.isArray();
        case Type.AnyOf nested -> alternative(nested, value).isPresent();
        case Type.Named named -> value.isObject() && table.type(named.name()).stream()
                .flatMap(fields -> fields.values().stream()).filter(ApiTable.Field::required)
                .allMatch(field -> value.has(field.name()));
        }).findFirst();
    }

    private static boolean fits(Type.Scalar scalar, JsonNode value) {
        return switch (scalar) {
        case INTEGER -> value.isIntegralNumber() && value.canConvertToLong();
        case FLOAT -> value.isNumber();
        case BOOLEAN -> value.isBoolean();
        case STRING, FILE -> value.isString();
        };
    }

    static String name(Type.Scalar scalar) {
        return switch (scalar) {
        case INTEGER -> "Integer";
        case FLOAT -> "Float";
        case BOOLEAN -> "Boolean";
        case STRING -> "String";
        case FILE -> "file identifier";
        };
    }
}
