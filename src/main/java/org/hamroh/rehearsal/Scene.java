package org.hamroh.rehearsal;

import java.util.List;
import org.hamroh.emulator.Command;

/**
 * All that the page shows, at one moment.
 *
 * @param version another number whenever anything here is different
 */
record Scene(long version, List<Screen> phones, Desk desk, List<Notice> notices, Trainer trainer) {

    /**
     * A phone with its chat with the bot.
     *
     * @param language the app's own, as Telegram tells the bot
     * @param started the chat has been opened once
     * @param keys the reply keyboard, row by row
     * @param commands what the menu button shows
     */
    record Screen(String id, Role role, int number, String language, boolean started, boolean online,
            boolean blocked, boolean typing, List<Bubble> messages, List<List<String>> keys, List<Command> commands) {

        static Screen of(Actor actor) {
            Glass glass = actor.handset().glass();
            return new Screen(actor.id(), actor.role(), actor.number(), actor.person().profile().language(),
                    actor.person().phone().hasStarted(), actor.handset().online(),
                    actor.person().phone().hasBlocked(), glass.typing(), glass.messages(), glass.keys(),
                    glass.commands());
        }
    }

    /**
     * The desk's group.
     *
     * @param members the ids of the phones in it
     */
    record Desk(String title, List<String> members, List<Bubble> messages) {
    }

    /**
     * What a press showed.
     *
     * @param press its id, never used again
     * @param phone the phone that pressed
     * @param inDesk the button was in the desk's group
     * @param url what opened; empty for nothing
     */
    record Notice(String press, String phone, boolean inDesk, String text, boolean alert, String url) {
    }

    /**
     * What the trainer has set.
     *
     * @param now the rehearsal's time
     * @param moved how far that is ahead of the real one, ISO 8601
     * @param languages those a new phone can have
     */
    record Trainer(String now, String moved, String zone, Trouble fault, List<String> languages) {
    }
}
