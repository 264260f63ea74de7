package org.hamroh.rehearsal;

import java.util.Arrays;
import java.util.Set;
import org.hamroh.emulator.Call;
import org.hamroh.emulator.Emulator;
import org.hamroh.emulator.Fault;

/** How Telegram is doing in a rehearsal. */
enum Trouble {
    /** It takes everything. */
    NONE,
    /** It takes nothing new, and asks for a pause each time. */
    BUSY,
    /** It cannot be reached. */
    OUT,
    /** It holds the bot to the limits that the real one has. */
    LIMITS;

    private static final Set<String> SENDS = Set.of("send", "edit", "copy", "forward");

    /** @throws Refused if there is no such trouble */
    static Trouble of(String name) {
        return Arrays.stream(values()).filter(trouble -> trouble.name().equals(name)).findFirst()
                .orElseThrow(() -> new Refused("Telegram can be NONE, BUSY, OUT or LIMITS."));
    }

    /** From now on, instead of whatever was before. */
    void befalls(Emulator emulator) {
        emulator.faults().clears();
        emulator.floodLimits(this == LIMITS);
        if (this == BUSY)
            emulator.faults().always(Trouble::sends, Fault.tooMany(Limits.BUSY.toSeconds()));
        if (this == OUT)
            emulator.faults().outage(true);
    }

    private static boolean sends(Call call) {
        return SENDS.stream().anyMatch(call.method()::startsWith);
    }
}
