package org.hamroh.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A service as it may be told, in one language. What is empty nobody has asked yet.
 *
 * @param standing how its numbers stand today; unless they are {@link Standing#SHOWN} or {@link Standing#PARTLY}, there
 *            are none here
 * @param lines    its numbers, one a line, as people are told them
 * @param reported all numbers that somebody may have tried: to say what became of a call, not to be given to anybody
 * @param seen     the day on which they were seen published; empty for a service that is held back
 */
public record Listing(String id, String country, String name, Optional<String> organization, Optional<String> city,
        Standing standing, boolean confidential, List<String> lines, List<ServiceNumber> reported,
        Optional<String> schedule, Optional<String> fees, Optional<String> documents, Optional<String> note,
        Set<String> languages, Optional<Integer> minimumAge, Optional<Integer> maximumAge, Optional<LocalDate> seen,
        Optional<LocalDate> called) {

    /** How the numbers of a service stand. */
    public enum Standing {
        SHOWN,
        /** Some of its numbers are hidden, as nobody answered there. */
        PARTLY,
        /** Hidden, as nobody answered there. */
        SILENT,
        /** Hidden, as nobody of us has called for too long. */
        STALE,
        /** Never confirmed. */
        HELD
    }

    public Listing {
        lines = List.copyOf(lines);
        reported = List.copyOf(reported);
        languages = Set.copyOf(languages);
    }
}
