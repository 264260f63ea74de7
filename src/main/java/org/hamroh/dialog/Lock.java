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
import java.util.stream.Stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

/**
 * From which base texts a wording was made, and what of it a program wrote: the file {@code documents.kk.lock} beside {@code documents.kk.yaml}. Only
 * the wording commands write it; a text that it does not name is not confirmed.
 *
 * @param madeFrom the short hash of the base text, by the text's key
 * @param derived  the short hash of the text that was derived from another script, by the text's key
 */
record Lock(Map<String, String> madeFrom, Map<String, String> derived) {

    static final Lock NONE = new Lock(Map.of(), Map.of());

    private static final String HEAD = "# From which base texts this wording was made. "
            + "Written by the commands `wording confirm`, `import` and `derive`, never by hand.\n";
    private static final String DERIVED = "derived ";
    private static final Pattern LINE = Pattern.compile("(\\S+) ([0-9a-f]{" + Limits.HASH + "})");

    Lock {
        madeFrom = Collections.unmodifiableMap(new LinkedHashMap<>(madeFrom));
        derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
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
        return new Lock(hashes(text.lines().map(String::strip)), hashes(text.lines().map(String::strip)
                .filter(line -> line.startsWith(DERIVED)).map(line -> line.substring(DERIVED.length()))));
    }

    private static Map<String, String> hashes(Stream<String> lines) {
        var hashes = new LinkedHashMap<String, String>();
        var twice = new HashSet<String>();
        for (var line : lines.map(LINE::matcher).filter(Matcher::matches).toList()) {
            var before = hashes.put(line.group(1), line.group(2));
            if (before != null && !before.equals(line.group(2))) {
                twice.add(line.group(1));
            }
        }
        hashes.keySet().removeAll(twice);
        return hashes;
    }

    static String file(String wording) {
        return wording.replaceFirst("\\.yaml$", ".lock");
    }

    /** Spaces and line breaks do not count: a text that was only wrapped anew says the same. */
    static String hash(String base) {
        return exact(base.strip().replaceAll("\\s+", " "));
    }

    private static String exact(String text) {
        try {
            var words = text.strip().getBytes(UTF_8);
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

    /** Whether the text is the very one that was derived: no person has touched it since. */
    boolean isDerived(String key, Text text) {
        return exact(text.value()).equals(derived.get(key));
    }

    /** With newly derived texts, which nobody has confirmed. */
    Lock deriving(Map<String, String> texts) {
        var confirmed = new LinkedHashMap<>(madeFrom);
        confirmed.keySet().removeAll(texts.keySet());
        var all = new LinkedHashMap<>(derived);
        texts.forEach((key, text) -> all.put(key, exact(text)));
        return new Lock(confirmed, all);
    }

    Lock confirming(Map<String, String> hashes) {
        return new Lock(hashes, derived);
    }

    /** With newer hashes, of these keys only, in their order. */
    Lock with(Map<String, String> newer, Collection<String> keys) {
        var hashes = new LinkedHashMap<String, String>();
        for (var key : keys) {
            Optional.ofNullable(newer.get(key)).or(() -> Optional.ofNullable(madeFrom.get(key)))
                    .ifPresent(hash -> hashes.put(key, hash));
        }
        return new Lock(hashes, derived);
    }

    String text() {
        return HEAD + lines(madeFrom, "") + lines(derived, DERIVED);
    }

    private static String lines(Map<String, String> hashes, String before) {
        return hashes.entrySet().stream().map(it -> before + it.getKey() + " " + it.getValue() + "\n")
                .collect(joining());
    }
}
