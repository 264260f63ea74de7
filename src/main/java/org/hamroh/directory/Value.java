package org.hamroh.directory;

import java.util.List;

/** What may stand after a key of a directory file. */
sealed interface Value {

    /** One value. */
    enum Scalar implements Value {
        /** What people read: in quotes if YAML could take it for something else. */
        TEXT,
        /** A telephone number: in quotes, as YAML takes 011 for another one. */
        NUMBER,
        /** A word as it is written: {@code NO} is Norway. */
        WORD,
        /** A language's tag, such as {@code uz-Latn}. */
        LANGUAGE,
        /** A day, such as 2026-11-23. */
        DAY,
        /** Years of age, such as 14. */
        AGE,
        /** The word {@code no}. */
        NO
    }

    /** One of these words. */
    record OneOf(List<String> words) implements Value {
    }

    /** One text, or a list of them. */
    record Texts() implements Value {
    }

    /** One of such, or a list of them. */
    record Many(Value each) implements Value {
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

    /** The one, or the block. */
    record Either(Value one, Shape block) implements Value {
    }
}
