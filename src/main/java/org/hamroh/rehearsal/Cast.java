package org.hamroh.rehearsal;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hamroh.emulator.Emulator;
import org.hamroh.emulator.Person;
import org.hamroh.emulator.Profile;

/** Everybody in a rehearsal. Thread-safe. */
final class Cast {

    /** What a phone's own language can be, as Telegram tells it: no country's app says which script. */
    static final List<String> LANGUAGES = List.of("ru", "kk", "uz", "ky", "tg", "en", "ar");

    /** Telegram ids from here on: above 2^32, as those of newer accounts are. */
    private static final long FIRST_ID = 5_000_000_001L;

    private final Emulator emulator;
    private final InstantSource clock;
    private final List<Actor> actors = new CopyOnWriteArrayList<>();

    Cast(Emulator emulator, InstantSource clock) {
        this.emulator = emulator;
        this.clock = clock;
    }

    /**
     * @throws Refused if there are {@link Limits#PHONES} already, or no phone speaks this language
     */
    synchronized Actor joins(Role role, String language) {
        if (!LANGUAGES.contains(language))
            throw new Refused("A phone speaks one of " + String.join(", ", LANGUAGES) + ".");
        if (actors.size() >= Limits.PHONES)
            throw new Refused("A rehearsal has room for " + Limits.PHONES + " phones.");
        int number = (int) actors.stream().filter(actor -> actor.role() == role).count() + 1;
        String id = role.id() + "-" + number;
        Person person = emulator.person(id, new Profile(FIRST_ID + actors.size(), role.title() + " " + number, "",
                "rehearsal_" + role.id() + "_" + number, language));
        Actor actor = new Actor(id, role, number, person, new Handset(id, person.phone(), clock), new Spoken(),
                new Diary());
        actors.add(actor);
        return actor;
    }

    /** People first, coordinators last; each role in the order of coming. */
    List<Actor> all() {
        return actors.stream().sorted(Comparator.comparing(Actor::role)).toList();
    }

    Optional<Actor> find(String id) {
        return actors.stream().filter(actor -> actor.id().equals(id)).findFirst();
    }
}
