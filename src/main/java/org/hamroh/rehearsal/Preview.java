package org.hamroh.rehearsal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that the preview page shows, as it gets it.
 *
 * @param languages the base language among the others, in the order of the first screen
 * @param base      which of them the dialogs are written in
 * @param texts     by file, then by id; in the order of the languages, null where one is missing
 * @param overview  the dialogs as a graph
 * @param hubs      dialogs to which so many lead that no lines are drawn
 */
@JsonInclude(Include.NON_EMPTY)
record Preview(String folder, String base, List<Tongue> languages, List<Sheaf> dialogs,
        List<Sheaf> lines, Map<String, Map<String, List<@Nullable Text>>> texts, Drawing overview, List<String> hubs,
        List<Remark> findings) {

    /** @param isOffered that it is complete, so that people are offered it */
    record Tongue(String tag, String name, boolean isOffered) {
    }

    /** @param who reads the lines; empty for a dialog */
    @JsonInclude(Include.NON_EMPTY)
    record Sheaf(String name, String file, String who, String start, List<Place> steps, @Nullable Drawing drawing) {
    }

    /**
     * A step, without its texts.
     *
     * @param rows    for each language how many buttons each row has; empty where each has one
     * @param other   the key of the answer to free text; empty if there is none
     * @param isDead  that nobody ever gets here
     * @param isEntry that the bot itself leads people here
     * @param from    the steps that lead here
     */
    @JsonInclude(Include.NON_EMPTY)
    record Place(String id, int line, List<Choice> options, List<List<Integer>> rows, String other,
            @Nullable Target otherGo, List<Target> needs, List<Map<String, String>> effects, @Nullable Target then,
            List<String> was, Map<String, String> rule, Map<String, String> videos, boolean isDead, boolean isEntry,
            List<String> from, List<String> plans) {
    }

    @JsonInclude(Include.NON_EMPTY)
    record Choice(String id, Target go, List<Map<String, String>> effects) {
    }

    /**
     * Where something leads.
     *
     * @param kind     the kind of {@code Go}
     * @param step     empty for a return
     * @param answer   for a question that comes first: what it asks
     * @param isThere  that there is such a step
     */
    @JsonInclude(Include.NON_EMPTY)
    record Target(String kind, String step, String answer, boolean isThere) {
    }

    @JsonInclude(Include.NON_DEFAULT)
    record Text(String text, int line, boolean isStale) {
    }

    /** A finding. */
    @JsonInclude(Include.NON_EMPTY)
    record Remark(String code, String severity, String file, int line, int column, String sentence, String advice,
            String step) {
    }
}
