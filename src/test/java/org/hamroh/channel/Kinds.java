package org.hamroh.channel;

import java.util.Arrays;
import java.util.stream.Stream;

/** Every kind that a sealed type permits, for tests that must not forget a new one. */
final class Kinds {

    private Kinds() {
    }

    static Stream<Class<?>> of(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Kinds::of) : Stream.of(type);
    }
}
