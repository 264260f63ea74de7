package org.hamroh.dialog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The versions of the dialogs, each in a folder of its own with plain copies of the files, byte for byte. A version's
 * name is its time and its hash; what goes live again is one more, so that each time is remembered. A file that has not
 * changed is one with that of the version before where the disk knows hard links.
 */
public final class Versions {

    private static final String DRAFT = ".draft";

    private final Path folder;

    private Versions(Path folder) {
        this.folder = folder;
    }

    /** Those of a folder of data: {@code HAMROH_DATA}. */
    public static Versions in(Path data) {
        return new Versions(data.resolve("versions"));
    }

    /** The newest first. */
    public List<Version> all() throws IOException {
        try (var folders = Files.list(folder)) {
            return folders.flatMap(it -> Version.of(it).stream())
                    .sorted(Comparator.comparing(Version::at).thenComparing(Version::hash).reversed()).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    /** What went live last. */
    public Optional<Version> live() throws IOException {
        return all().stream().filter(Version::isLive).findFirst();
    }

    /** Those whose hash begins so; of one hash the newest. */
    public List<Version> find(String hash) throws IOException {
        var seen = new HashSet<String>();
        return all().stream().filter(it -> it.hash().startsWith(hash) && seen.add(it.hash())).toList();
    }

    /** What is different in a version from the one that was live before it. */
    public FolderChange changes(Version version) throws IOException {
        var before = all().stream().filter(it -> it.isLive() && it.at().isBefore(version.at())).findFirst();
        return FolderChange.between(before.orElse(version).folder(), version.folder());
    }

    /** Copies what lies in a folder of dialogs: what is read from the copy cannot change meanwhile. */
    public Draft draft(Path dialogs) throws IOException {
        Files.createDirectories(folder);
        var before = all().stream().findFirst();
        var copy = Files.createTempDirectory(folder, DRAFT);
        try {
            long size = 0;
            for (var name : FolderFiles.names(dialogs)) {
                size += Files.size(dialogs.resolve(name));
                if (size > Limits.VERSION) {
                    throw new IOException("more than dialogs are");
                }
                copy(dialogs.resolve(name), copy.resolve(name), before.map(it -> it.folder().resolve(name)));
            }
            return new Draft(copy, FolderFiles.hash(copy));
        } catch (IOException e) {
            new Draft(copy, "").delete();
            throw e;
        }
    }

    /** Keeps a draft that goes live now, as a new one also if it was live before; only what is live already stays it. */
    public Version keepLive(Draft draft, Instant now) throws IOException {
        return keep(draft, now, true, null);
    }

    /**
     * Makes a folder of dialogs what it was in a version, but for files that are not ours. What lies there now is kept
     * first.
     *
     * @return what was different
     * @throws IOException also if the version is not as it was kept
     */
    public FolderChange putBack(Version version, Path dialogs, Instant now) throws IOException {
        if (!FolderFiles.hash(version.folder()).equals(version.hash())) {
            throw new IOException("not as it was kept");
        }
        var draft = draft(dialogs);
        var change = FolderChange.between(draft.folder(), version.folder());
        keep(draft, now, false, version);
        change.apply(version.folder(), dialogs);
        return change;
    }

    /** @param wanted is not dropped for it, old as it may be */
    private Version keep(Draft draft, Instant now, boolean live, @Nullable Version wanted) throws IOException {
        var all = all();
        var known = live ? live().stream() : all.stream();
        var same = known.filter(it -> it.hash().equals(draft.hash())).findFirst();
        if (same.isPresent()) {
            draft.delete();
            return same.get();
        }
        // Two of one moment are in the order of their going live all the same.
        var newest = all.stream().findFirst().map(it -> it.at().plusMillis(1)).orElse(Instant.MIN);
        var at = (newest.isAfter(now) ? newest : now).truncatedTo(ChronoUnit.MILLIS);
        var kept = new Version(at, draft.hash(), live, folder.resolve(Version.name(at, draft.hash(), live)));
        Files.move(draft.folder(), kept.folder(), StandardCopyOption.ATOMIC_MOVE);
        dropOldest(live ? kept : live().orElse(kept), wanted);
        dropDraftsBefore(now.minus(Limits.DRAFT));
        return kept;
    }

    private void dropOldest(Version live, @Nullable Version wanted) throws IOException {
        for (var old : all().stream().skip(Limits.VERSIONS).filter(it -> !it.equals(live) && !it.equals(wanted))
                .toList()) {
            new Draft(old.folder(), old.hash()).delete();
        }
    }

    /** What a process left that was ended while it read. */
    private void dropDraftsBefore(Instant time) throws IOException {
        try (var folders = Files.newDirectoryStream(folder, DRAFT + "*")) {
            for (var draft : folders) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(time)) {
                    new Draft(draft, "").delete();
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static void copy(Path file, Path copy, Optional<Path> before) throws IOException {
        Files.createDirectories(copy.resolveSibling("."));
        if (before.isPresent() && Files.exists(before.get()) && FolderChange.isSame(before.get(), file)) {
            try {
                Files.createLink(copy, before.get());
                return;
            } catch (IOException | UnsupportedOperationException e) {
                // Not every disk has links, and none has them without end.
            }
        }
        Files.copy(file, copy);
    }
}
