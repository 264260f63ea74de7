package org.hamroh.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hamroh.casework.HelpRequest;
import org.hamroh.desk.Ladder.Rung;
import org.springframework.stereotype.Component;

/**
 * Whom a request calls on each step: those on duty, of them first those who speak its language and work for its country;
 * then all operators; then coordinators too. A circle with nobody in it is the next one.
 */
@Component
class Circles {

    /** From this step on coordinators are called too, and from the next the person is told that it takes long. */
    static final int COORDINATORS = 2;

    /** A request that waits, and where it stands on the ladder. */
    record Waiting(HelpRequest request, Rung rung) {
    }

    private final Operators operators;
    private final Roster roster;
    private final Ladder ladder;

    Circles(Operators operators, Roster roster, Ladder ladder) {
        this.operators = operators;
        this.roster = roster;
        this.ladder = ladder;
    }

    /** Each operator who is called now, with the requests that call her, in their order. */
    Map<Operator, List<HelpRequest>> called(List<Waiting> waiting, Instant now) {
        List<Operator> all = operators.reachable();
        RosterBook book = roster.book();
        List<Operator> operators = reached(all);
        List<Operator> onDuty = onDuty(all, book, now);
        Map<Operator, List<HelpRequest>> called = new LinkedHashMap<>();
        for (Waiting one : waiting)
            for (Operator operator : circle(one, all, operators, onDuty, book, now))
                called.computeIfAbsent(operator, o -> new ArrayList<>()).add(one.request);
        return called;
    }

    /** Everybody who can be reached: first who is on duty now, of them first who speaks its language and works there. */
    List<Operator> fittingFirst(HelpRequest request, Instant now) {
        List<Operator> all = operators.reachable();
        RosterBook book = roster.book();
        List<Operator> onDuty = onDuty(all, book, now);
        return all.stream().sorted(Comparator.comparing((Operator operator) -> onDuty.contains(operator))
                .thenComparing(operator -> book.speaks(operator.id(), request.language()))
                .thenComparing(operator -> book.worksFor(operator.id(), request.country())).reversed()).toList();
    }

    /** Those of them whom the roster has on duty now. Coordinators are, if it says so, or if there is nobody else. */
    private static List<Operator> onDuty(List<Operator> all, RosterBook book, Instant now) {
        List<Operator> counted = book.isFilled() ? all : reached(all);
        return only(all, o -> book.isOn(o.id(), now) && (counted.contains(o) || book.isOnByHand(o.id(), now)));
    }

    private static List<Operator> reached(List<Operator> all) {
        List<Operator> others = only(all, operator -> !operator.isCoordinator());
        return others.isEmpty() ? all : others;
    }

    private List<Operator> circle(Waiting one, List<Operator> all, List<Operator> operators, List<Operator> onDuty,
            RosterBook book, Instant now) {
        if (one.rung.step() >= COORDINATORS)
            return all;
        if (one.rung.step() > 0 || onDuty.isEmpty())
            return only(all, operator -> operators.contains(operator) || onDuty.contains(operator));
        return ladder.isFirstRing(one.rung, now) ? first(one.request, onDuty, book, now) : onDuty;
    }

    private static List<Operator> first(HelpRequest request, List<Operator> onDuty, RosterBook book, Instant now) {
        List<Operator> speaking = only(onDuty, operator -> book.speaks(operator.id(), request.language()));
        List<Operator> fitting = only(speaking, operator -> book.worksFor(operator.id(), request.country()));
        return !fitting.isEmpty() ? fitting : !speaking.isEmpty() ? speaking : onDuty;
    }

    private static List<Operator> only(List<Operator> operators, Predicate<Operator> which) {
        return operators.stream().filter(which).toList();
    }
}
