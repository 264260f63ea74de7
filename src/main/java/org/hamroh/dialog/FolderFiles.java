package org.hamroh.dialog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The files of a folder that dialogs, directory and triage are read from; what else lies there is not ours. */
final class FolderFiles {

    private static final String TRIAGE = "triage";
    private static final Pattern OURS = Pattern.compile("(?i)[^.].*\\.ya?ml|[^.]+\\.[^.]+\\.lock");

    private FolderFiles() {
    }

    /** Their names, such as {@code triage/ru.yaml}, in order. */
    static SortedSet<String> names(Path folder) throws IOException {
        var names = new TreeSet<>(in(folder, ""));
        if (Files.isDirectory(folder.resolve(TRIAGE))) {
            names.addAll(in(folder.resolve(TRIAGE), TRIAGE + "/"));
        }
        return names;
    }

    /**
     * The same for the same names and bytes, and never by chance for others.
     *
     * @throws IOException also for more than {@link Limits#VERSION} bytes
     */
    static String hash(Path folder) throws IOException {
        var digest = sha256();
        long size = 0;
        for (var name : names(folder)) {
            size += Files.size(folder.resolve(name));
            if (size > Limits.VERSION) {
                throw new IOException("more than dialogs are");
            }
            var bytes = Files.readAllBytes(folder.resolve(name));
            digest.update((name + "\n" + bytes.length + "\n").getBytes(UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, Limits.HASH);
    }

    private static List<String> in(Path folder, String before) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).filter(OURS.asMatchPredicate())
                    .filter(name -> Files.isRegularFile(folder.resolve(name))).map(before::concat).toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
