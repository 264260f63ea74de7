package org.hamroh.secrecy;

import java.util.OptionalLong;

/** Something that must be found nowhere: a text, or a number that may also be written as one. */
record Canary(String name, String text, OptionalLong number) {

    static Canary of(String name, String text) {
        return new Canary(name, text, OptionalLong.empty());
    }

    static Canary of(String name, long number) {
        return new Canary(name, Long.toString(number), OptionalLong.of(number));
    }
}
