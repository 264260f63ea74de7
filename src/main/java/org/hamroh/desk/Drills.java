package org.hamroh.desk;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hamroh.casework.Audit;
import org.hamroh.casework.Audit.Act;
import org.hamroh.casework.Audit.Actor;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Outcome;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Post;
import org.hamroh.channel.Timer;
import org.hamroh.desk.DrillBook.Running;
import org.hamroh.dialog.Line;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Once a week a test request of nobody's climbs the real ladder. When somebody takes it, or some time after the last step,
 * the group is told who was rung and who did not answer.
 */
@Component
class Drills implements Timer {

    private static final String STREAM = "drill";

    private final DeskSettings settings;
    private final DrillBook drills;
    private final Requests requests;
    private final Operators operators;
    private final Roster roster;
    private final Ladder ladder;
    private final Calling calling;
    private final Cards cards;
    private final DeskGroup group;
    private final Hands hands;
    private final Words words;
    private final Post post;
    private final Audit audit;
    private final ZoneId zone;
    private final InstantSource clock;

    Drills(DeskSettings settings, DrillBook drills, Requests requests, Operators operators, Roster roster,
            Ladder ladder, Calling calling, Cards cards, DeskGroup group, Hands hands, Words words, Post post,
            Audit audit, @Value("${hamroh.zone}") ZoneId zone, InstantSource clock) {
        this.settings = settings;
        this.drills = drills;
        this.requests = requests;
        this.operators = operators;
        this.roster = roster;
        this.ladder = ladder;
        this.calling = calling;
        this.cards = cards;
        this.group = group;
        this.hands = hands;
        this.words = words;
        this.post = post;
        this.audit = audit;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public void due(Instant now) {
        Optional<Running> running = drills.running();
        if (running.isPresent())
            running.filter(drill -> isOver(drill, now)).ifPresent(this::end);
        else if (!settings.drill().isBlank())
            begin(planned(now), now);
    }

    /** @return whether it was a drill, which is over now */
    boolean isAnswered(Operator operator, HelpRequest request) {
        if (!drills.isOne(request))
            return false;
        audit.note(Actor.operator(operator.id()), Act.DRILLED, request.id());
        drills.answered(request.id(), operator);
        drills.running().ifPresent(this::end);
        hands.say(operator, words.line(Line.DRILL_THANKS));
        return true;
    }

    private boolean isOver(Running drill, Instant now) {
        return drill.answered().isPresent()
                || !drill.begun().plus(settings.ladder().getLast()).plus(Limits.DRILL_LAST).isAfter(now);
    }

    private void begin(Instant planned, Instant now) {
        if (planned.plus(Limits.DRILL_LATE).isBefore(now) || !drills.last().isBefore(planned)
                || roster.book().isClosed(roster.today(), RosterBook.EVERYWHERE))
            return;
        HelpRequest request = requests.drill("drill|" + planned, settings.language());
        drills.begins(request.id(), now);
        audit.note(Actor.BOT, Act.DRILLED, request.id());
        cards.show(request, true);
        ladder.start(request.id(), now);
        calling.soon();
    }

    private void end(Running drill) {
        requests.find(drill.request()).filter(HelpRequest::isOpen).ifPresent(request -> {
            calling.silence(request.id());
            requests.close(request, Outcome.OTHER);
            cards.show(request, false);
        });
        if (!group.isUnknown()) // else the report waits
            report(drill);
    }

    private void report(Running drill) {
        List<Long> silent = drills.rung(drill.request()).stream()
                .filter(id -> drill.answered().filter(id::equals).isEmpty()).toList();
        drills.ends(drill.request(), clock.instant());
        String report = words.line(Line.DRILL_REPORT, Map.of("number", number(drill),
                "answered", drill.answered().map(operators::name).orElseGet(() -> words.line(Line.DRILL_NOBODY)),
                "silent", silent.isEmpty() ? words.line(Line.DRILL_NOBODY) : names(silent)));
        group.address().ifPresent(to -> post.send(
                Outgoing.of(new Parcel.Message(to, report, Keyboard.NONE)).in(STREAM)));
    }

    private String number(Running drill) {
        return requests.find(drill.request()).map(request -> request.number().toString()).orElse("");
    }

    private String names(List<Long> ids) {
        return ids.stream().limit(Limits.OPERATORS_OFFERED).map(id -> operators.name(id))
                .collect(Collectors.joining(", "));
    }

    /** The last time when one was to begin. */
    private Instant planned(Instant now) {
        String[] parts = settings.drill().strip().split(" +");
        DayOfWeek day = Arrays.stream(DayOfWeek.values()).filter(d -> d.name().startsWith(parts[0])).findFirst()
                .orElseThrow();
        LocalTime time = LocalTime.parse(parts[1]);
        ZonedDateTime at = now.atZone(zone).with(TemporalAdjusters.previousOrSame(day)).with(time);
        return (at.toInstant().isAfter(now) ? at.minusWeeks(1) : at).toInstant();
    }
}
