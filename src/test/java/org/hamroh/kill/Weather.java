package org.hamroh.kill;

import java.time.Duration;
import org.hamroh.emulator.Fault;
import org.hamroh.emulator.Faults;

/** What goes wrong between the bot and Telegram all the time. */
final class Weather {

    private Weather() {
    }

    static void rises(Faults faults) {
        faults.sometimes("sendMessage", 0.02, Fault.tooMany(1));
        faults.sometimes("sendMessage", 0.02, Fault.serverError());
        faults.sometimes("sendMessage", 0.02, Fault.dropsBefore());
        faults.sometimes("sendMessage", 0.02, Fault.dropsAfter());
        faults.sometimes("sendMessage", 0.02, Fault.truncates());
        faults.sometimes("sendMessage", 0.01, Fault.hangs(Duration.ofMillis(300)));
        faults.sometimes("editMessageText", 0.05, Fault.dropsBefore());
        faults.sometimes("getUpdates", 0.03, Fault.truncates());
        faults.sometimes("getUpdates", 0.03, Fault.dropsAfter());
        faults.sometimes("getUpdates", 0.03, Fault.badGateway());
        faults.sometimes("answerCallbackQuery", 0.05, Fault.dropsBefore());
        faults.next("getChatMember", 1, Fault.serverError());
    }
}
