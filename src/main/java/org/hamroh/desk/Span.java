package org.hamroh.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A time on duty, its end not included. */
record Span(Instant from, Instant to) {

    boolean contains(Instant at) {
        return !from.isAfter(at) && to.isAfter(at);
    }

    /** In order, those that touch as one. */
    static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList())
            if (!merged.isEmpty() && !merged.getLast().to.isBefore(span.from)) {
                Span last = merged.removeLast();
                merged.add(new Span(last.from, last.to.isAfter(span.to) ? last.to : span.to));
            } else
                merged.add(span);
        return merged;
    }

    /** What is left of them outside of this one. */
    List<Span> cutOutOf(List<Span> spans) {
        List<Span> left = new ArrayList<>();
        for (Span span : spans) {
            if (span.from.isBefore(from))
                left.add(new Span(span.from, span.to.isBefore(from) ? span.to : from));
            if (span.to.isAfter(to))
                left.add(new Span(span.from.isAfter(to) ? span.from : to, span.to));
        }
        return left;
    }

    static Optional<Instant> end(List<Span> merged, Instant at) {
        return merged.stream().filter(span -> span.contains(at)).map(Span::to).findFirst();
    }

    static Optional<Instant> next(List<Span> merged, Instant after) {
        return merged.stream().map(Span::from).filter(from -> from.isAfter(after)).findFirst();
    }
}
