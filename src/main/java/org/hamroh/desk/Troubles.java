package org.hamroh.desk;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamroh.channel.Address;
import org.hamroh.channel.Alarms;
import org.hamroh.channel.Alarms.Kind;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Post;
import org.hamroh.channel.Timer;
import org.hamroh.dialog.Line;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the group what somebody has to look at: nobody at an organisation reads logs. One line a kind, with nothing in it
 * of what it happened to, and not again before {@link Limits#TROUBLE_AGAIN}.
 */
@Component
class Troubles implements Timer {

    /** The others mend themselves, keep the group from being reached at all, or are told by {@link EditNews}. */
    private static final Set<Kind> TOLD = EnumSet.of(Kind.UNREADABLE_UPDATE, Kind.TURN_SET_ASIDE, Kind.PARCEL_DEAD,
            Kind.SEAL_BROKEN, Kind.SECOND_POLLER, Kind.STORE_UNUSABLE, Kind.TOKEN_REVOKED);
    private static final String STREAM = "troubles";

    private final DeskGroup group;
    private final Post post;
    private final Words words;
    private final Set<Kind> untold = EnumSet.noneOf(Kind.class);
    private final Map<Kind, Instant> told = new EnumMap<>(Kind.class);

    Troubles(DeskGroup group, Post post, Words words) {
        this.group = group;
        this.post = post;
        this.words = words;
    }

    @EventListener
    synchronized void raised(Alarms.Raised alarm) {
        if (TOLD.contains(alarm.kind()))
            untold.add(alarm.kind());
    }

    @Override
    public synchronized void due(Instant now) {
        Optional<Address> address = group.address();
        if (address.isEmpty() || untold.isEmpty())
            return;
        for (Kind kind : EnumSet.copyOf(untold)) {
            untold.remove(kind);
            if (told.getOrDefault(kind, Instant.EPOCH).plus(Limits.TROUBLE_AGAIN).isAfter(now))
                continue;
            told.put(kind, now);
            String said = words.line(Line.TROUBLE, "kind", kind.name());
            post.send(Outgoing.of(new Parcel.Message(address.get(), said, Keyboard.NONE)).in(STREAM));
        }
    }
}
