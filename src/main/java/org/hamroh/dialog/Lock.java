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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

/**
 * From which base texts a wording was made, what of it a program wrote, and what somebody has reviewed: the file
 * {@code documents.kk.lock} beside {@code documents.kk.yaml}, for a review of base texts {@code documents.ru.lock}. Only
 * the wording commands write it; a text that it does not name is not confirmed.
 *
 * @param madeFrom the short hash of the base text, by the text's key
 * @param derived  the short hash of the text that was derived from another script, by the text's key
 * @param reviewed the short hash of the text that was read in the last review, by the text's key
 */
record Lock(Map<String, String> madeFrom, Map<String, String> derived, Map<String, String> reviewed) {

    static final Lock NONE = new Lock(Map.of(), Map.of());

    private static final String HEAD = "# From which base texts this wording was made. "
            + "Written by the `wording` commands, never by hand.\n";
    private static final String DERIVED = "derived ";
    private static final String REVIEWED = "reviewed ";
    /** A key of the directory may hold a number, and that spaces. */
    private static final Pattern LINE = Pattern
            .compile("(?!" + DERIVED + "|" + REVIEWED + ")(\\S.*) ([0-9a-f]{" + Limits.HASH + "})");

    Lock {
        madeFrom = Collections.unmodifiableMap(new LinkedHashMap<>(madeFrom));
        derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
        reviewed = Collections.unmodifiableMap(new LinkedHashMap<>(reviewed));
    }

    Lock(Map<String, String> madeFrom, Map<String, String> derived) {
        this(madeFrom, derived, Map.of());
    }

    /** A lock file; what cannot be read, or says two things of one text, confirms nothing. */
    static Lock read(Path folder, String file) {
        try {
            var path = folder.resolve(file);
            return Files.isRegularFile(path) && Files.size(path) <= Limits.FILE
                    ? of(Files.readString(path, ISO_8859_1))
                    : NONE;
        } catch (IOException e) {
            return NONE;
        }
    }

    static Lock of(String text) {
        return new Lock(hashes(text, ""), hashes(text, DERIVED), hashes(text, REVIEWED));
    }

    private static Map<String, String> hashes(String text, String before) {
        var hashes = new LinkedHashMap<String, String>();
        var twice = new HashSet<String>();
        var lines = text.lines().map(String::strip).filter(line -> line.startsWith(before))
                .map(line -> line.substring(before.length()));
        for (var line : lines.map(LINE::matcher).filter(Matcher::matches).toList()) {
            var other = hashes.put(line.group(1), line.group(2));
            if (other != null && !other.equals(line.group(2))) {
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
        return new Lock(confirmed, all, without(reviewed, texts.keySet()));
    }

    Lock confirming(Map<String, String> hashes) {
        return new Lock(hashes, derived, reviewed);
    }

    /** With these texts as those that somebody has read in a review. */
    Lock reviewing(Map<String, Text> texts) {
        var hashes = new LinkedHashMap<String, String>();
        texts.forEach((key, text) -> hashes.put(key, hash(text.value())));
        return new Lock(madeFrom, derived, hashes);
    }

    /** With these texts as new ones, which nobody has reviewed. */
    Lock rewriting(Set<String> keys) {
        return new Lock(madeFrom, derived, without(reviewed, keys));
    }

    /** With other keys for the same texts. */
    Lock renaming(Map<String, String> names) {
        return new Lock(renamed(madeFrom, names), renamed(derived, names), renamed(reviewed, names));
    }

    /** Which of these texts are not as they were when they were reviewed; none if nobody noted what was. */
    List<String> editedSinceReview(Map<String, Text> texts) {
        return reviewed.isEmpty()
                ? List.of()
                : texts.entrySet().stream()
                        .filter(it -> !hash(it.getValue().value()).equals(reviewed.get(it.getKey())))
                        .map(Map.Entry::getKey).toList();
    }

    private static Map<String, String> without(Map<String, String> hashes, Set<String> keys) {
        var others = new LinkedHashMap<>(hashes);
        others.keySet().removeAll(keys);
        return others;
    }

    private static Map<String, String> renamed(Map<String, String> hashes, Map<String, String> names) {
        var renamed = new LinkedHashMap<String, String>();
        hashes.forEach((key, hash) -> renamed.put(names.getOrDefault(key, key), hash));
        return renamed;
    }

    /** With newer hashes, of these keys only, in their order. */
    Lock with(Map<String, String> newer, Collection<String> keys) {
        var hashes = new LinkedHashMap<String, String>();
        for (var key : keys) {
            Optional.ofNullable(newer.get(key)).or(() -> Optional.ofNullable(madeFrom.get(key)))
                    .ifPresent(hash -> hashes.put(key, hash));
        }
        return new Lock(hashes, derived, reviewed);
    }

    String text() {
        return HEAD + lines(madeFrom, "") + lines(derived, DERIVED) + lines(reviewed, REVIEWED);
    }

    private static String lines(Map<String, String> hashes, String before) {
        return hashes.entrySet().stream().map(it -> before + it.getKey() + " " + it.getValue() + "\n")
                .collect(joining());
    }
}
