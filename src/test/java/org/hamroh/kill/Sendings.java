package org.hamroh.kill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hamroh.emulator.Call;
import org.hamroh.emulator.Emulator;

/** Every message that Telegram was given, in order, and in which life of the bot. */
final class Sendings {

    /** @param unclear Telegram showed it, and the bot could not hear so */
    record Sent(long call, int life, Instant at, long chat, String text, boolean edit, boolean unclear) {
    }

    private final Emulator telegram;
    private final Lives lives;
    private final List<Call> calls = new ArrayList<>();
    private long last;

    Sendings(Emulator telegram, Lives lives) {
        this.telegram = telegram;
        this.lives = lives;
    }

    /** Now and then: Telegram's own books forget what is long ago. */
    void collect() {
        for (Call call : telegram.ledger().calls())
            if (call.number() > last) {
                last = call.number();
                if (isSending(call))
                    calls.add(call);
            }
    }

    List<Sent> all() {
        collect();
        return calls.stream().filter(Call::succeeded).map(this::sent).toList();
    }

    private static boolean isSending(Call call) {
        return call.method().equals("sendMessage") || call.method().equals("editMessageText");
    }

    private Sent sent(Call call) {
        boolean unclear = call.fault().startsWith("DropsAfter") || call.fault().startsWith("Truncates");
        return new Sent(call.number(), lives.of(call.at()), call.at(), Long.parseLong(call.param("chat_id")),
                call.param("text"), call.method().equals("editMessageText"), unclear);
    }
}
