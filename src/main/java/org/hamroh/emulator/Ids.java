package org.hamroh.emulator;

import java.util.random.RandomGenerator;

/** The ranges in which Telegram gives ids. */
final class Ids {

    /** The bot that stands for anonymous administrators, the same everywhere. */
    static final long GROUP_ANONYMOUS_BOT = 1_087_968_824L;

    private static final long SUPERGROUPS = 1_000_000_000_000L;

    private Ids() {
    }

    static long group(RandomGenerator random) {
        return -random.nextLong(1_000_000_000L, 4_999_999_999L);
    }

    static long supergroup(RandomGenerator random) {
        return -(SUPERGROUPS + random.nextLong(1_000_000_000L, 3_000_000_000L));
    }
}
