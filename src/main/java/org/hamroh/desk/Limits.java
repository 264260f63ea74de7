package org.hamroh.desk;

import java.time.Duration;

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

    /** How long a reply to a message in an operator's chat finds its request: as long as a request can be reopened. */
    static final Duration REPLIES = Duration.ofDays(30);

    /** Longest text in one message, by the Bot API. */
    static final int TEXT = 4096;

    /** Requests listed in one message; the rest are counted. */
    static final int LISTED = 20;

    private Limits() {
    }
}
