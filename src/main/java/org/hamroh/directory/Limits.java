package org.hamroh.directory;

import java.time.Duration;

/** Every limit of this module, with its reason. */
final class Limits {

    /** DQ-1: a line for people in need that was once called is hidden when nobody has called it for this long. */
    static final Duration CALL_IS_FRESH = Duration.ofDays(90);

    /** DQ-2: a call counts when this many people have confirmed it. */
    static final int CALLERS = 2;

    /** A directory of a few hundred services stays far below; a larger file is a mistake or an attack. */
    static final int FILE_CHARACTERS = 512 * 1024;

    /** From this many digits in a row on, a text could be read as a number to dial; dates stand in their own fields. */
    static final int DIGITS_IN_TEXT = 3;

    private Limits() {
    }
}
