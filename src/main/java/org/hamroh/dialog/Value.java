package org.hamroh.dialog;

import java.util.List;

/** What may stand after a key of a file. */
sealed interface Value {

    /** One value: what people read, a name, a way to a step, … */
    enum Scalar implements Value {
        /** What people read: in quotes if YAML could take it for something else. */
        TEXT,
        /** A word as it is written: {@code no} is the name "no". */
        WORD,
        /** Small Latin letters, digits, {@code _} and {@code -}. */
        NAME,
        /** A language's tag, such as {@code uz-Latn}. */
        LANGUAGE,
        /** A step of this file, a step of another as {@code dialog.step}, or {@code return}. */
        WAY,
        /** A day, such as 2026-11-23. */
        DAY,
        /** A day, or {@code unknown}. */
        DAY_OR_UNKNOWN,
        /** The word {@code no}. */
        NO
    }

    /** One of these words. */
    record OneOf(List<String> words) implements Value {
    }

    /** One name of a step, or a list of them. */
    record Steps() implements Value {
    }

    /** A block of keys. */
    record Of(Shape shape) implements Value {
    }

    /** A list of blocks. */
    record ListOf(Shape shape) implements Value {
    }

    /** A block whose keys are names that people chose. */
    record Each(Value value) implements Value {
    }

    /** The one or the other. */
    record Either(Value one, Value other) implements Value {
    }
}
