package org.hamroh.kill;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hamroh.kill.Lives.Span;
import org.hamroh.kill.Sendings.Sent;

/** How long people who were to be told that it takes longer waited for that while the bot lived. */
final class Escalations {

    private final List<Sent> sent;
    private final Subjects subjects;
    private final List<Span> lives;
    private final Set<Asking> givenBack;

    /** @param givenBack their time began anew */
    Escalations(List<Sent> sent, Subjects subjects, List<Span> lives, Set<Asking> givenBack) {
        this.sent = sent;
        this.subjects = subjects;
        this.lives = lives;
        this.givenBack = givenBack;
    }

    /** The longest that any of them was left so in one life. */
    Duration slowest() {
        return sent.stream().filter(each -> each.text().contains(Says.LONGER))
                .filter(each -> subjects.of(each).filter(givenBack::contains).isEmpty()).map(this::overdue)
                .max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    private Duration overdue(Sent longer) {
        Instant due = subjects.of(longer).flatMap(subjects::told).orElseThrow().at().plus(Scene.untilLonger());
        return lives.stream()
                .flatMap(life -> life.polled().stream()
                        .map(polled -> Duration.between(later(due, polled), earlier(longer.at(), life.ended()))))
                .max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
