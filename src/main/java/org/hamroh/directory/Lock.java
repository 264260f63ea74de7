package org.hamroh.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * From which base texts a wording was made: {@code directory.kk.lock} beside {@code directory.kk.yaml}. The wording
 * commands write it as they do those of dialogs.
 *
 * @param madeFrom the short hash of the base text, by the text's key
 */
record Lock(Map<String, String> madeFrom) {

    /** A key may hold a number, and that spaces; of derived and reviewed texts the other locks know. */
    private static final Pattern LINE = Pattern
            .compile("(?!derived |reviewed )(\\S.*) ([0-9a-f]{" + Limits.HASH + "})");

    Lock {
        madeFrom = Map.copyOf(madeFrom);
    }

    static String file(String wording) {
        return wording.replaceFirst("\\.yaml$", ".lock");
    }

    /** What cannot be read, or says two things of one text, confirms nothing. */
    static Lock read(Path file) {
        try {
            return new Lock(Files.isRegularFile(file) && Files.size(file) <= Limits.FILE
                    ? hashes(Files.readString(file, ISO_8859_1))
                    : Map.of());
        } catch (IOException _) {
            return new Lock(Map.of());
        }
    }

    boolean isEmpty() {
        return madeFrom.isEmpty();
    }

    /** That the base text is another one than when somebody said that the wording fits it. */
    boolean isOlder(String key, String base) {
        return Optional.ofNullable(madeFrom.get(key)).filter(hash -> !hash.equals(hash(base))).isPresent();
    }

    private static Map<String, String> hashes(String text) {
        var hashes = new HashMap<String, String>();
        var twice = new HashSet<String>();
        for (var line : text.lines().map(String::strip).map(LINE::matcher).filter(Matcher::matches).toList()) {
            var other = hashes.put(line.group(1), line.group(2));
            if (other != null && !other.equals(line.group(2))) {
                twice.add(line.group(1));
            }
        }
        hashes.keySet().removeAll(twice);
        return hashes;
    }

    private static String hash(String base) {
        try {
            var words = base.strip().replaceAll("\\s+", " ").getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words)).substring(0,
                    Limits.HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
