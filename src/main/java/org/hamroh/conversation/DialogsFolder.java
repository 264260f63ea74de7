package org.hamroh.conversation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hamroh.dialog.Draft;
import org.hamroh.dialog.FolderWatch;
import org.hamroh.dialog.Version;
import org.hamroh.dialog.Versions;
import org.hamroh.directory.ServiceNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The coordinators' folder, and beside the data its versions. It is read from a copy, which nobody changes meanwhile:
 * so what is kept is what was live, byte for byte.
 */
class DialogsFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DialogsFolder.class);

    private final Path folder;
    private final Versions versions;
    private final Proofreader proofreader;
    private final FolderWatch watch;
    private final String lastLive;
    private volatile Instant liveSince = Instant.EPOCH;

    DialogsFolder(Path folder, Path data, InstantSource clock, Predicate<ServiceNumber> hidden) {
        this.folder = folder;
        versions = Versions.in(data);
        proofreader = new Proofreader(clock, hidden);
        watch = new FolderWatch(folder, clock.instant());
        lastLive = live();
    }

    FolderWatch watch() {
        return watch;
    }

    /** @throws DialogsRefused if a file has an error: half a dialog is worse than none */
    Edition first(Instant now) {
        if (!Files.isDirectory(folder))
            throw new DialogsRefused("HAMROH_DIALOGS is no folder: " + folder, 1);
        Optional<Draft> draft = draft();
        Proof proof = proofreader.read(draft.map(Draft::folder).orElse(folder), draft);
        watch.took(proof.hash(), now);
        if (proof.edition().isEmpty()) {
            discard(proof);
            throw new DialogsRefused(proof.errors().getFirst(), proof.errors().size());
        }
        keep(proof, now);
        return proof.edition().get();
    }

    Proof read(Edition live) {
        if (!Files.isDirectory(folder))
            return new Proof(Optional.empty(), Optional.empty(),
                    List.of("HAMROH_DIALOGS is no folder (any more): " + folder), List.of(), 0);
        Optional<Draft> draft = draft();
        return proofreader.read(draft.map(Draft::folder).orElse(folder), draft, Optional.of(live));
    }

    /** The hash of what was live before this start; empty if nothing was, or nobody knows. */
    String lastLive() {
        return lastLive;
    }

    /** When what was kept last went live; a start alone does not change it. */
    Instant liveSince() {
        return liveSince;
    }

    /** What is kept is a help, not a need: without it the bot speaks all the same. */
    void keep(Proof proof, Instant now) {
        liveSince = now;
        try {
            if (proof.draft().isPresent())
                liveSince = versions.keepLive(proof.draft().get(), now).at();
        } catch (IOException e) {
            LOG.warn("the version {} could not be kept in HAMROH_DATA: {}", proof.hash(), e.getClass().getName());
        }
    }

    void discard(Proof proof) {
        try {
            if (proof.draft().isPresent())
                proof.draft().get().delete();
        } catch (IOException e) {
            LOG.warn("a copy of the dialogs could not be deleted: {}", e.getClass().getName());
        }
    }

    private Optional<Draft> draft() {
        try {
            Draft draft = versions.draft(folder);
            if (!draft.isEmpty())
                return Optional.of(draft);
            draft.delete();
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("the dialogs could not be copied into HAMROH_DATA: {}", e.getClass().getName());
            return Optional.empty();
        }
    }

    private String live() {
        try {
            return versions.live().map(Version::hash).orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
