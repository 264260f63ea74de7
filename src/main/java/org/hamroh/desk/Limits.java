package org.hamroh.desk;

import java.time.Duration;
import java.time.LocalTime;

/** Every limit of the desk, with its reason. */
final class Limits {

    /** Older than this, a person's place in the group is asked again before anything new is allowed. */
    static final Duration MEMBERSHIP = Duration.ofMinutes(1);

    /** How often the operators in the books are read anew: another instance may have led meanwhile. */
    static final Duration BOOKS = Duration.ofMinutes(1);

    /** A person who wrote to an operator is not left longer without an answer: then others are called. */
    static final Duration UNANSWERED = Duration.ofMinutes(5);

    /** A take whose first message has not arrived after this time stands in nobody's way any more. */
    static final Duration TAKING = Duration.ofMinutes(1);

    /** A card of which nothing was heard for so long is posted again. */
    static final Duration CARD_LOST = Duration.ofHours(1);

    /** How soon somebody's place in the group is asked again when there was no answer. */
    static final Duration ASKED_AGAIN = Duration.ofSeconds(10);

    /** Words that wait for "for which?" are forgotten after this time: nobody remembers them then. */
    static final Duration PENDING = Duration.ofHours(1);

    /** How often our standing in the group is asked for. */
    static final Duration STANDING = Duration.ofMinutes(1);

    /** The same when there was no answer: until one comes, cards wait. */
    static final Duration STANDING_UNSURE = Duration.ofSeconds(2);

    /** When the group is told who waits, by the desk's clock; and how much later, after an outage, it still is. */
    static final LocalTime MORNING = LocalTime.of(9, 0);
    static final Duration MORNING_LATE = Duration.ofHours(3);

    /** How long a reply to a message in an operator's chat finds its request: as long as a request can be reopened. */
    static final Duration REPLIES = Duration.ofDays(30);

    /** Single cards in the group in a minute; what comes beyond is listed on the digest, which needs the rest of the room. */
    static final int SINGLE_CARDS = 11;
    static final Duration CARDS_COUNTED = Duration.ofMinutes(1);

    /**
     * A group takes a few cards at once, then one a second, and is ready for a few again after this. Until then a card
     * that would wait behind another one is listed instead: none is to be later than two seconds.
     */
    static final Duration CARDS_BURST_OVER = Duration.ofMillis(3200);

    /** Requests on one page of the digest, and characters of each: together they fit one message. */
    static final int LISTED_ON_PAGE = 60;
    static final int LISTED_LINE = 64;

    /** Rings at one tick after the other; beyond that whoever talks is rung at every other one: a chat takes one a second. */
    static final int RINGS_IN_A_ROW = 5;

    /** Rings in a row that may come sooner than the next tick, and how far apart: a chat takes three at once. */
    static final int RINGS_SOON = 2;
    static final Duration RINGS_APART = Duration.ofMillis(500);

    /** Words that were posted so long ago hold up no further ones, even if nobody has heard what became of them. */
    static final Duration HEARING = Duration.ofMinutes(1);

    /** Documents stay in an operator's chat no longer: an hour later Telegram would not let a bot take them away. */
    static final Duration DOCUMENT = Duration.ofHours(47);

    /** After this Telegram lets a bot take nothing away any more. */
    static final Duration DELETABLE = Duration.ofHours(48);

    /** What was said of an erased request is taken away if it is no older; one older message would keep them all. */
    static final Duration TAKEN_AWAY = Duration.ofHours(47);

    /** Messages that one call takes away, by the Bot API. */
    static final int DELETED = 100;

    /** An operator's correction changes what the person has of it no later. */
    static final Duration CORRECTED = Duration.ofHours(47);

    /** Longest text in one message, by the Bot API. */
    static final int TEXT = 4096;

    /** What coordinators are told of at once: a month, so that rare things are seen. */
    static final Duration REPORTED = Duration.ofDays(30);

    /** From so many hours on they are told instead of minutes, and from so many days on days instead of hours. */
    static final int WAITING_TOLD = 2;

    /** Requests listed in one message; the rest are counted. */
    static final int LISTED = 20;

    /** Whoever goes on or off duty outside of a shift does so for this long. */
    static final Duration DUTY_BY_HAND = Duration.ofHours(8);

    /** How far ahead a next shift is looked for. */
    static final Duration NEXT_SHIFT = Duration.ofDays(14);

    /** Until when somebody is on duty is not told if it is further away: nobody stays so long. */
    static final Duration TOLD_UNTIL = Duration.ofHours(20);

    /** Days that the roster's buttons offer; others are typed. */
    static final int DAYS_OFFERED = 14;

    /** How long a past day of the roster can still be looked at. */
    static final int DAYS_KEPT = 60;

    /** Operators in a list of buttons: Telegram takes a hundred buttons. */
    static final int OPERATORS_OFFERED = 80;

    /** "Usually answers in" is the middle of the last takes, these many at most and at least, and none older. */
    static final int TAKES_MOST = 50;
    static final int TAKES_LEAST = 5;
    static final Duration TAKES_KEPT = Duration.ofDays(30);

    /** A drill that could not begin in time, in an outage say, begins so much later at most: not at night. */
    static final Duration DRILL_LATE = Duration.ofHours(1);

    /** How long a drill goes on after its last step. */
    static final Duration DRILL_LAST = Duration.ofMinutes(5);

    /** Services offered at once when a request is referred: more hide the question on a small phone. */
    static final int SERVICES_ON_PAGE = 8;

    /** Characters of one item that is sent to a service: all of them, with the question, fit one message. */
    static final int REFERRED_TEXT = 300;

    /** Services on one page of a search: their numbers fit one row of buttons. */
    static final int SERVICES = 5;

    /** Words of one search, and searches that are remembered: a desk makes a few hundred a day. */
    static final int SEARCHED = 10;
    static final int SEARCHES = 500;

    /** How soon the group is told again of the same kind of trouble. */
    static final Duration TROUBLE_AGAIN = Duration.ofHours(1);

    /** How long whoever is asked to take a request over has time for it; until then it stays where it is. */
    static final Duration PASSED_ON = Duration.ofMinutes(5);

    /** Characters of the reason that fit the question to her. All of it is a note, which she reads once it is hers. */
    static final int REASON = 1000;

    /** From so many texts on a talk is told in as few messages as hold it: a chat takes one a second. */
    static final int TOLD_TOGETHER = 20;

    /** So many of the newest texts are listened to once more for danger: what is older was heard when it came. */
    static final int HEARD_ANEW = 100;

    /** Telegram's apps cut what is too long for one message somewhere in its second half: what follows may belong to it. */
    static final int MAY_GO_ON = TEXT / 2;

    /** An album whose last part came so long ago is whole: Telegram sends all at once, and a question may hold one up. */
    static final Duration ALBUM_WHOLE = org.hamroh.channel.Limits.ASKING.plusSeconds(1);

    /** Just after a start an album is not whole for so long: its other parts may still wait at Telegram. */
    static final Duration ALBUM_AFTER_START = Duration.ofSeconds(30);

    /** Characters that Telegram's menu takes of what a command does, by the Bot API. */
    static final int COMMAND_SAYS = 256;

    /** Albums that are remembered because they were held back, in case a part comes later all the same. */
    static final int ALBUMS = 1000;

    private Limits() {
    }
}
