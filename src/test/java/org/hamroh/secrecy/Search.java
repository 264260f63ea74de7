package org.hamroh.secrecy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for canaries, however they are written. */
final class Search {

    private final List<Canary> canaries;
    private final List<String> found = new ArrayList<>();
    private long bytes;

    Search(List<Canary> canaries) {
        this.canaries = canaries;
    }

    void in(String place, byte[] content) {
        bytes += content.length;
        // one character a byte: a text is searched much faster than an array
        String text = new String(content, ISO_8859_1);
        for (Canary canary : canaries)
            for (Encoding encoding : Encoding.values())
                if (encoding.of(canary).anyMatch(sought -> text.contains(new String(sought, ISO_8859_1))))
                    found.add(canary.name() + " as " + encoding + " in " + place);
    }

    /** Every file below. One that goes away meanwhile cannot be looked into. */
    void below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                in(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was found, and where. */
    List<String> found() {
        return List.copyOf(found);
    }

    /** How much was looked through. */
    long bytes() {
        return bytes;
    }
}
