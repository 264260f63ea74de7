package org.hamroh.emulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** The media Telegram keeps, by file_id; there are no bytes behind them. Guarded by the world's lock. */
final class Files {

    record Stored(String kind, JsonNode content) {
    }

    private final Map<String, Stored> stored = new HashMap<>();
    private final RandomGenerator random;

    Files(RandomGenerator random) {
        this.random = random;
    }

    /** A new identifier, as long and opaque as the real ones. */
    String newId() {
        StringBuilder id = new StringBuilder("AgAC");
        while (id.length() < 60) {
            id.append(Long.toString(random.nextLong(1L << 50), Character.MAX_RADIX));
        }
        return id.toString();
    }

    void keep(String fileId, String kind, JsonNode content) {
        stored.put(fileId, new Stored(kind, content));
    }

    Optional<Stored> find(String fileId) {
        return Optional.ofNullable(stored.get(fileId));
    }
}
