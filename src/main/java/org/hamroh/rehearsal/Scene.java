package org.hamroh.rehearsal;

import java.util.List;

/**
 * All that the page shows, at one moment.
 *
 * @param version another number whenever anything here is different
 */
record Scene(long version, List<Screen> phones, Desk desk, List<Notice> notices) {

    /**
     * A phone with its chat with the bot.
     *
     * @param keys the reply keyboard, row by row
     */
    record Screen(String id, Role role, List<Bubble> messages, List<List<String>> keys) {
    }

    /**
     * The desk's group.
     *
     * @param members the ids of the phones in it
     */
    record Desk(List<String> members, List<Bubble> messages) {
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
}
