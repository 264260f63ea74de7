package org.hamroh.dialog;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That somebody who grew up with the language has reviewed all texts of a file.
 *
 * @param by    an organisation or a role; nobody has to give a name
 * @param place where it is written
 */
record Review(String by, LocalDate on, Place place) {

    static final String KEY = "reviewed";
    static final String MEANING = "no, or who has reviewed these texts and when.";
    static final String NO = "no";
    private static final String BY = "by";
    private static final String ON = "on";

    /** As it is written in the head of a file. */
    static String written(String by, LocalDate on) {
        return "{ " + BY + ": " + Scalar.quoted(by) + ", " + ON + ": " + on + " }";
    }

    /** Reads {@code reviewed:} of a file; empty if it says no, or nothing, or, with a finding, what cannot be. */
    static Optional<Review> read(Block root) {
        if (!root.isBlock(KEY)) {
            root.name(KEY).filter(word -> !word.equals(NO)).ifPresent(word -> root.wrong(KEY,
                    "`" + word + "` says neither who has reviewed these texts nor when.",
                    "Write `reviewed: no`, or `reviewed: { by: \"organisation or role\", on: 2026-12-01 }`."));
            return Optional.empty();
        }
        return root.block(KEY).flatMap(review -> {
            review.follows(Shape.REVIEW);
            var by = review.text(BY).map(Text::value);
            return review.day(ON).flatMap(on -> by.map(who -> new Review(who, on, root.keyPlace(KEY))));
        });
    }
}
