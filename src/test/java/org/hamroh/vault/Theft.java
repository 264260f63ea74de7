package org.hamroh.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamroh.vault.Exhumation.Opened;

/** A helpline that has run into its third week, and somebody who has copied its keys. */
final class Theft {

    static final Duration WEEK = Duration.ofDays(7);
    /** Where what was sealed anew is in memory anyway. */
    static final Runnable SETTLED = () -> {
    };

    final Path folder;
    final Path keys;
    final Sealings sealings;
    final Path stolen;
    /** What could be opened then. */
    final Set<Opened> before;
    Instant now = Vaults.MONDAY;

    Theft(Path folder) throws IOException {
        this.folder = folder;
        keys = folder.resolve("keys");
        sealings = new Sealings(keys, () -> now);
        for (int i = 0; i < 2; i++) {
            sealings.everywhere();
            now = now.plus(WEEK);
        }
        sealings.everywhere();
        stolen = copyOfKeys("stolen");
        before = opens(keys);
    }

    Rotation.Result rotates() {
        return rotation(SETTLED).run(SETTLED);
    }

    Rotation rotation(Runnable step) {
        return new Rotation(keys, sealings.database, () -> now, step);
    }

    Set<Opened> opens(Path with) {
        return Exhumation.withRoot(sealings.jdbc, with);
    }

    Path copyOfKeys(String name) throws IOException {
        Path copy = folder.resolve(name);
        try (Stream<Path> all = Files.walk(keys)) {
            for (Path each : all.toList())
                Files.copy(each, copy.resolve(keys.relativize(each).toString()));
        }
        return copy;
    }

    Set<String> files() throws IOException {
        return contents(keys).keySet();
    }

    static Map<String, String> contents(Path keys) throws IOException {
        if (!Files.exists(keys))
            return Map.of();
        try (Stream<Path> all = Files.walk(keys)) {
            return all.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(path -> keys.relativize(path).toString(), Theft::content));
        }
    }

    private static String content(Path file) {
        try {
            return Arrays.toString(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
