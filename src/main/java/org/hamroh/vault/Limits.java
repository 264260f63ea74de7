package org.hamroh.vault;

import java.time.Duration;

/** Every limit of the vault, with its reason. */
public final class Limits {

    /**
     * A week's key lives for so long after the week is over. What is still needed is sealed anew before; so what has
     * been erased opens in no copy of the database after this and a week, and a backup opens for at least as long with
     * the keys in use. As long as set-aside messages are kept, which therefore need no new seal.
     */
    public static final Duration WEEK_KEPT = Duration.ofDays(30);

    /** How long after it was erased a value may still open in an older copy of the database: its week was just beginning. */
    public static final Duration OPENS_IN_COPIES = WEEK_KEPT.plusDays(7);

    /** Rows looked at, and sealed anew, in one transaction: some ten milliseconds, which nobody notices. */
    static final int RESEALED = 200;

    private Limits() {
    }
}
