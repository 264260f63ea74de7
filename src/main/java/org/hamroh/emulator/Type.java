package org.hamroh.emulator;

import java.util.Arrays;
import java.util.List;

/** A type as the Bot API names it: {@code Integer}, {@code Array of String}, {@code Message}, {@code A|B}. */
sealed interface Type {

    /** A value without parts; FILE stands for a file_id, as nothing is uploaded here. */
    enum Scalar implements Type {
        INTEGER, FLOAT, BOOLEAN, STRING, FILE
    }

    record ListOf(Type element) implements Type {
    }

    record Named(String name) implements Type {
    }

    record AnyOf(List<Type> types) implements Type {
    }

    static Type of(String expression) {
        if (expression.contains("|")) {
            return new AnyOf(Arrays.stream(expression.split("\\|")).map(Type::of).toList());
        }
        if (expression.startsWith("Array of ")) {
            return new ListOf(of(expression.substring("Array of ".length())));
        }
        return switch (expression) {
        case "Integer" -> Scalar.INTEGER;
        case "Float" -> Scalar.FLOAT;
        case "Boolean" -> Scalar.BOOLEAN;
        case "String" -> Scalar.STRING;
        case "InputFile" -> Scalar.FILE;
        default -> new Named(expression);
        };
    }
}
