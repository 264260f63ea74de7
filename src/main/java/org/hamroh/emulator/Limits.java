package org.hamroh.emulator;

import java.time.Duration;

/** Every number the emulator holds a bot to, with where it comes from. */
final class Limits {

    /** Text after entity parsing, UTF-16 units (sendMessage). */
    static final int TEXT = 4096;
    /** Raw text before parsing; the API server refuses more with its own words. */
    static final int RAW_TEXT_BYTES = 32 * 1024;
    /** Caption after entity parsing, UTF-16 units. */
    static final int CAPTION = 1024;
    /** Bytes of UTF-8, not characters (InlineKeyboardButton.callback_data). */
    static final int CALLBACK_DATA_BYTES = 64;
    /** Buttons under one message; beyond it the markup is refused as too long (from practice). */
    static final int BUTTONS = 100;
    /** CopyTextButton.text. */
    static final int COPY_TEXT = 256;
    /** input_field_placeholder of a reply keyboard. */
    static final int PLACEHOLDER = 64;
    /** answerCallbackQuery.text. */
    static final int CALLBACK_ANSWER = 200;
    /** Ids in one deleteMessages or copyMessages. */
    static final int IDS = 100;
    /** Updates in one poll, and its default. */
    static final int UPDATES = 100;
    /** Long poll: the API server cuts longer waits, seconds. */
    static final int POLL_SECONDS = 50;
    /** The same offset again within this gets one update only; within the next, a short poll waits this long, ms. */
    static final long REPEATED_POLL = 500;
    static final long SHORT_POLL = 3_000;
    /** An offset further ahead than this is "in the future": answered from the head, confirming nothing. */
    static final int OFFSET_AHEAD = 10;
    /** First update ids are drawn below this. */
    static final int FIRST_UPDATE = 1_000_000_000;

    /** Messages and most updates are kept this long. */
    static final Duration KEEPS = Duration.ofDays(1);
    /** Button presses are kept this long only. */
    static final Duration KEEPS_PRESS = Duration.ofSeconds(150);
    /** A press can be answered this long: no official number, clients stop waiting long before. */
    static final Duration ANSWERS_WITHIN = Duration.ofMinutes(15);
    /** A chat action shows this long, or until the bot's next message (sendChatAction). */
    static final Duration CHAT_ACTION = Duration.ofSeconds(5);
    /** Reactions that a bot may set on one message (setMessageReaction). */
    static final int REACTIONS = 1;
    /** Messages older than this cannot be deleted (deleteMessage). */
    static final Duration DELETES_WITHIN = Duration.ofDays(2);

    /** Commands in one list, and the lengths of each (setMyCommands). */
    static final int COMMANDS = 100;
    static final int COMMAND = 32;
    static final int COMMAND_DESCRIPTION = 256;
    /** setMyDescription, setMyShortDescription, setMyName. */
    static final int DESCRIPTION = 512;
    static final int SHORT_DESCRIPTION = 120;
    static final int NAME = 64;

    /** Payload of a start link: letters, digits, _ and -. */
    static final int START_PAYLOAD = 64;

    /** Flood: a chat takes one message a second, and a burst of a few. */
    static final double CHAT_PER_SECOND = 1.0;
    static final double CHAT_BURST = 3;
    /** Flood: sends and edits a minute in one group. */
    static final int GROUP_PER_MINUTE = 20;
    /** Flood: sends and edits a second of one bot, over all chats. */
    static final int BOT_PER_SECOND = 30;

    /** The ledger forgets the oldest calls and messages beyond this, so that an hour of load fits into memory. */
    static final int LEDGER = 50_000;
    /** Updates are small once they are over, so more of them are remembered. */
    static final int LEDGER_UPDATES = 500_000;
    /** Presses that can still be answered; far more than come in {@link #ANSWERS_WITHIN}. */
    static final int PRESSES = 100_000;
    /** A request body larger than this is not a Bot API call without files. */
    static final int BODY_BYTES = 1024 * 1024;
    /** A hang ends after this at the latest, so that no test hangs with it. */
    static final Duration HANG = Duration.ofMinutes(2);

    private Limits() {
    }
}
