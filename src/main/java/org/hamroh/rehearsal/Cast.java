package org.hamroh.rehearsal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hamroh.emulator.Emulator;
import org.hamroh.emulator.Profile;

/** Everybody in a rehearsal. Thread-safe. */
final class Cast {

    private static final String LANGUAGE = "ru";

    /** Telegram ids from here on: above 2^32, as those of newer accounts are. */
    private static final long FIRST_ID = 5_000_000_001L;

    private final Emulator emulator;
    private final List<Actor> actors = new CopyOnWriteArrayList<>();

    Cast(Emulator emulator) {
        this.emulator = emulator;
    }

    /** @throws IllegalStateException if there are {@link Limits#PHONES} already */
    synchronized Actor joins(Role role) {
        if (actors.size() >= Limits.PHONES)
            throw new IllegalStateException("A rehearsal has room for " + Limits.PHONES + " phones.");
        long number = actors.stream().filter(actor -> actor.role() == role).count() + 1;
        String id = role.id() + "-" + number;
        Profile profile = new Profile(FIRST_ID + actors.size(), role.title() + " " + number, "", "", LANGUAGE);
        Actor actor = new Actor(id, role, emulator.person(id, profile));
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

    int size() {
        return actors.size();
    }
}
