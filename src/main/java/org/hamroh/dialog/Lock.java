package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

/**
 * From which base texts a wording was made: the file {@code documents.kk.lock} beside {@code documents.kk.yaml}. Only
 * the wording commands write it; a text that it does not name is not confirmed.
 *
 * @param madeFrom the short hash of the base text, by the text's key
 */
record Lock(Map<String, String> madeFrom) {

    static final Lock NONE = new Lock(Map.of());

    private static final String HEAD = "# From which base texts this wording was made. "
            + "Written by the commands `wording confirm` and `wording import`, never by hand.\n";
    private static final Pattern LINE = Pattern.compile("(\\S+) ([0-9a-f]{" + Limits.HASH + "})");

    Lock {
        madeFrom = Collections.unmodifiableMap(new LinkedHashMap<>(madeFrom));
    }

    /** The lock of a wording file; what cannot be read, or says two things of one text, confirms nothing. */
    static Lock read(Path folder, String wording) {
        try {
            var path = folder.resolve(file(wording));
            return Files.isRegularFile(path) && Files.size(path) <= Limits.FILE
                    ? of(Files.readString(path, ISO_8859_1))
                    : NONE;
        } catch (IOException e) {
            return NONE;
        }
    }

    private static Lock of(String text) {
        var hashes = new LinkedHashMap<String, String>();
        var twice = new HashSet<String>();
        for (var line : text.lines().map(it -> LINE.matcher(it.strip())).filter(Matcher::matches).toList()) {
            var before = hashes.put(line.group(1), line.group(2));
            if (before != null && !before.equals(line.group(2))) {
                twice.add(line.group(1));
            }
        }
        hashes.keySet().removeAll(twice);
        return new Lock(hashes);
    }

    static String file(String wording) {
        return wording.replaceFirst("\\.yaml$", ".lock");
    }

    /** Spaces and line breaks do not count: a text that was only wrapped anew says the same. */
    static String hash(String base) {
        try {
            var words = base.strip().replaceAll("\\s+", " ").getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words)).substring(0,
                    Limits.HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the wording of this key was made from this base text; empty if nobody has said from which. */
    Optional<Boolean> fits(String key, Text base) {
        return Optional.ofNullable(madeFrom.get(key)).map(hash -> hash.equals(hash(base.value())));
    }

    /** With newer hashes, of these keys only, in their order. */
    Lock with(Map<String, String> newer, Collection<String> keys) {
        var hashes = new LinkedHashMap<String, String>();
        for (var key : keys) {
            Optional.ofNullable(newer.get(key)).or(() -> Optional.ofNullable(madeFrom.get(key)))
                    .ifPresent(hash -> hashes.put(key, hash));
        }
        return new Lock(hashes);
    }

    String text() {
        return HEAD + madeFrom.entrySet().stream().map(it -> it.getKey() + " " + it.getValue() + "\n")
                .collect(joining());
    }
}
