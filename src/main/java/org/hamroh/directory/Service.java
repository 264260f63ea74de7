package org.hamroh.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A service of the directory. What may not be shown has no number to show: it is dropped while reading. */
sealed interface Service {

    /** What somebody may need help with; help requests are sorted by the same words. */
    List<String> TOPICS = List.of("danger", "documents", "child", "home", "exploitation", "wages", "border", "centre",
            "school", "health", "registration", "other");

    String id();

    /** ISO 3166 code, as in the file. */
    String country();

    Facts facts();

    /** One of the rows whose number may be shown. Its texts stand in the {@link Wording}, under its id. */
    record Shown(String id, String country, Kind kind, List<Phone> phones, LocalDate seen, Optional<LocalDate> called,
            Facts facts) implements Service {

        public Shown {
            phones = List.copyOf(phones);
        }

        /** DQ-1, from the first recorded call on. Age never hides an emergency number. */
        boolean hiddenOn(LocalDate day) {
            return kind == Kind.TRUST
                    && called.filter(date -> date.plusDays(Limits.CALL_IS_FRESH.toDays()).isBefore(day)).isPresent();
        }
    }

    /** Known to exist, and not confirmed enough to be shown to anybody. */
    record Held(String id, String country, String name, String why, Facts facts) implements Service {
    }

    /**
     * What is known of a service beside its numbers. What is empty nobody has asked yet.
     *
     * @param words what coordinators wrote about it, to be searched in and not to be shown
     */
    record Facts(Optional<String> organization, Optional<String> city, Set<String> topics, Set<String> languages,
            Optional<Integer> minimumAge, Optional<Integer> maximumAge, boolean confidential, String words) {

        public Facts {
            topics = Set.copyOf(topics);
            languages = Set.copyOf(languages);
        }
    }

    /** In this order they are shown. */
    enum Kind {
        EMERGENCY, TRUST
    }

    /**
     * A number of a service.
     *
     * @param number exactly as published, never a quantity
     * @param also the same service's number from another kind of telephone
     */
    record Phone(String number, Optional<String> also) {
    }
}
