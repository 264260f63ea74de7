package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Tells when a folder was changed and has come to rest. It is looked at again and again, not watched: a WatchService
 * hears nothing on network drives and most Docker mounts, and forgets events when many files change at once.
 */
public final class FolderWatch {

    private final Path folder;
    private FolderState seen;
    private FolderState judged;
    private Instant since;
    private Instant lookedInto;
    private String hash = "";

    /** What lies there at first is known. */
    public FolderWatch(Path folder, Instant now) {
        this.folder = folder;
        seen = FolderState.of(folder);
        judged = seen;
        since = now;
        lookedInto = now;
    }

    /** Whether there is something new, and nothing has changed for {@link Limits#STILL}. Asked until it is taken. */
    public boolean isDue(Instant now) {
        var state = FolderState.of(folder);
        if (!state.equals(seen)) {
            seen = state;
            since = now;
        }
        return !now.isBefore(since.plus(Limits.STILL)) && (!seen.equals(judged) || isChangedInside(now));
    }

    /** What was seen last is being read now, and is not due again. */
    public void takes() {
        judged = seen;
    }

    /** Whether it is still as it was taken; if not, it will be due again. */
    public boolean isStill() {
        return FolderState.of(folder).equals(judged);
    }

    /** @param content the hash of what was taken; empty if nobody knows */
    public void took(String content, Instant now) {
        hash = content;
        lookedInto = now;
    }

    /** Where times are coarse, a second change within one second looks like none. */
    private boolean isChangedInside(Instant now) {
        if (hash.isEmpty() || now.isBefore(lookedInto.plus(Limits.LOOK_INSIDE))) {
            return false;
        }
        lookedInto = now;
        try {
            return !FolderFiles.hash(folder).equals(hash);
        } catch (IOException e) {
            return false;
        }
    }
}
