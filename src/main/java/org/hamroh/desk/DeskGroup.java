package org.hamroh.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hamroh.channel.Address;
import org.hamroh.channel.Alarms;
import org.hamroh.channel.Members;
import org.hamroh.channel.Members.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The operators' group: where it is, and whether our bot can work in it. A group that cannot be reached is never fatal;
 * it is asked for again and again.
 */
@Component
class DeskGroup {

    private static final Logger LOG = LoggerFactory.getLogger(DeskGroup.class);

    private final DeskSettings settings;
    private final Members members;
    private final Alarms alarms;
    private final JdbcClient jdbc;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile Instant askAt = Instant.EPOCH;
    private volatile Standing standing = Standing.UNKNOWN;
    private Optional<Address> current = Optional.empty();

    DeskGroup(DeskSettings settings, Members members, Alarms alarms, JdbcClient jdbc) {
        this.settings = settings;
        this.members = members;
        this.alarms = alarms;
        this.jdbc = jdbc;
        settings.group().ifPresentOrElse(group -> current = Optional.of(moved(group)),
                () -> LOG.warn("HAMROH_DESK_CHAT is not set: requests are stored, but nobody is called"));
    }

    /** Where cards go; empty while there is no group that we are in, or while everybody can read it. */
    Optional<Address> address() {
        return standing == Standing.READY || standing == Standing.NOT_ADMINISTRATOR ? current : Optional.empty();
    }

    /** Just after a start nobody knows yet whether we can work there. */
    boolean isUnknown() {
        return current.isPresent() && standing == Standing.UNKNOWN;
    }

    /** The group as set, whatever its standing. */
    Optional<Address> configured() {
        return current;
    }

    boolean is(Address address) {
        return current.filter(address::equals).isPresent();
    }

    /** Asks Telegram if it is time to; the answer comes later, on another thread. */
    void watch(Instant now) {
        if (current.isEmpty() || askAt.isAfter(now) || !asking.compareAndSet(false, true))
            return;
        askAt = now.plus(Limits.STANDING);
        members.standing(current.get()).whenComplete((answer, error) -> {
            if (answer == null || answer == Standing.UNKNOWN)
                askAt = now.plus(Limits.STANDING_UNSURE);
            else
                becomes(answer);
            asking.set(false);
        });
    }

    /** Something about our place there has changed: it is asked anew at the next tick. */
    void askAgain() {
        askAt = Instant.EPOCH;
    }

    void movesTo(Address to) {
        settings.group().ifPresent(group -> {
            jdbc.sql("delete from desk_group where configured = ?").param(group.id()).update();
            jdbc.sql("insert into desk_group (configured, moved_to) values (?, ?)").params(group.id(), to.id())
                    .update();
            current = Optional.of(to);
            askAgain();
        });
    }

    private Address moved(Address configured) {
        return jdbc.sql("select moved_to from desk_group where configured = ?").param(configured.id())
                .query(Long.class).optional().map(Address::new).orElse(configured);
    }

    private void becomes(Standing now) {
        if (now == standing || now == Standing.UNKNOWN)
            return;
        standing = now;
        switch (now) {
        case READY -> LOG.info("the desk's group is ready");
        case NOT_ADMINISTRATOR -> warn("the bot is not an administrator of the desk's group: make it one");
        case NOT_THERE -> warn("HAMROH_DESK_CHAT is not a group that the bot is in: add it there");
        case PUBLIC -> warn("the desk's group has a public username: cards are not posted where everybody reads");
        case UNKNOWN -> {
        }
        }
    }

    private void warn(String sentence) {
        alarms.raise(Alarms.Kind.DESK_UNREACHABLE, sentence);
    }
}
