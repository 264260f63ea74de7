package org.hamroh.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A service of the directory. What may not be shown has no number to show: it is dropped while reading. */
sealed interface Service {

    String id();

    /** ISO 3166 code, as in the file. */
    String country();

    /** One of the rows whose number may be shown. Its texts stand in the {@link Wording}, under its id. */
    record Shown(String id, String country, Kind kind, List<Phone> phones, LocalDate seen, Optional<LocalDate> called)
            implements
                Service {

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
    record Held(String id, String country, String name, String why) implements Service {
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
