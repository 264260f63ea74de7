package org.hamroh.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hamroh.casework.HelpRequest;
import org.hamroh.conversation.Staffing;
import org.hamroh.conversation.Staffing.Now;
import org.springframework.stereotype.Component;

/** What a person who waits may be told of who is on duty. Never more than the roster says. */
@Component
class Presence {

    private final Operators operators;
    private final Roster roster;
    private final AnswerPace pace;
    private final Ladder ladder;
    private final InstantSource clock;

    Presence(Operators operators, Roster roster, AnswerPace pace, Ladder ladder, InstantSource clock) {
        this.operators = operators;
        this.roster = roster;
        this.pace = pace;
        this.ladder = ladder;
        this.clock = clock;
    }

    Staffing of(HelpRequest request) {
        Instant now = clock.instant();
        RosterBook book = roster.book();
        String country = request.country();
        List<Long> there = operators.reachable().stream().map(Operator::id)
                .filter(id -> book.worksFor(id, country)).toList();
        List<Long> speaking = there.stream().filter(id -> book.speaks(id, request.language())).toList();
        boolean closed = book.isClosed(book.day(now), country);
        List<Long> onDuty = there.stream()
                .filter(id -> closed ? book.isOnByHand(id, now) : isKnownToBeOn(book, id, now)).toList();
        boolean rings = ladder.holds(request.id());
        OptionalInt usually = rings ? pace.usually() : OptionalInt.empty();
        if (onDuty.stream().anyMatch(speaking::contains))
            return new Staffing(Now.SPEAKS, until(book, speaking, now), Optional.empty(), Optional.empty(), Set.of(),
                    usually, rings);
        if (onDuty.stream().anyMatch(id -> book.speaks(id).isEmpty()))
            return new Staffing(Now.HERE, until(book, onDuty, now), Optional.empty(), Optional.empty(), Set.of(),
                    usually, rings);
        if (!onDuty.isEmpty())
            return new Staffing(Now.OTHERS, Optional.empty(), next(book, speaking, country, now), Optional.empty(),
                    onDuty.stream().flatMap(id -> book.speaks(id).stream())
                            .collect(Collectors.toCollection(TreeSet::new)),
                    usually, rings);
        if (!book.isFilled() && !closed)
            // nobody has said when anybody is there
            return new Staffing(Now.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), usually,
                    rings);
        return new Staffing(closed ? Now.CLOSED : Now.NOBODY, Optional.empty(), next(book, speaking, country, now),
                next(book, there, country, now), Set.of(), OptionalInt.empty(), rings);
    }

    /** Without a shift in the roster everybody counts as on duty, but nobody is known to be. */
    private static boolean isKnownToBeOn(RosterBook book, long operator, Instant now) {
        return Span.end(book.spans(operator, now, now), now).isPresent();
    }

    /** Until when there is always one of them; not told if that is further away than anybody stays. */
    private static Optional<Instant> until(RosterBook book, List<Long> operators, Instant now) {
        return Span.end(Span.merged(operators.stream()
                .flatMap(id -> book.spans(id, now, now.plus(Limits.TOLD_UNTIL)).stream()).toList()), now)
                .filter(end -> end.isBefore(now.plus(Limits.TOLD_UNTIL)));
    }

    private static Optional<Instant> next(RosterBook book, List<Long> operators, String country, Instant now) {
        return operators.stream().flatMap(id -> book.coming(id, now).stream()).map(Span::from)
                .filter(from -> from.isAfter(now) && !book.isClosed(book.day(from), country))
                .min(Comparator.naturalOrder());
    }
}
