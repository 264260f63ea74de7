package org.hamroh.triage;

import java.util.List;

/**
 * What was heard in a text. It is a guess for a human to confirm, never a finding about the person.
 *
 * @param kind     the most serious thing heard
 * @param tier     1 life or freedom at risk now; 2 exploitation or a protection concern that a human follows up; 0 no
 *                 danger, so also for lost documents
 * @param category the group of the examples it resembles ({@code confined}, {@code stolen}); empty for {@code NONE}
 * @param language in which the text seems to be, of those that have examples; empty for {@code NONE}
 * @param like     the shipped examples it resembles, best first, at most 3; never the person's own words
 */
public record Verdict(Kind kind, int tier, String category, String language, List<String> like) {

    /** Nothing heard. */
    public static final Verdict NONE = new Verdict(Kind.NONE, 0, "", "", List.of());

    /** What a text may hold, the most serious first. */
    public enum Kind {
        DANGER, LOST_DOCUMENTS, NONE
    }

    public Verdict {
        like = List.copyOf(like);
    }
}
