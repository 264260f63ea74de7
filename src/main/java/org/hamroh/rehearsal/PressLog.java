package org.hamroh.rehearsal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.hamroh.emulator.Answer;
import org.hamroh.emulator.Press;

/** The newest presses made on the page, so that it can show what the bot answered. */
final class PressLog {

    private record Made(Actor actor, boolean inDesk, Press press) {
    }

    private final Deque<Made> made = new ArrayDeque<>();

    synchronized void add(Actor actor, boolean inDesk, Press press) {
        made.addLast(new Made(actor, inDesk, press));
        if (made.size() > Limits.NOTICES)
            made.removeFirst();
    }

    /** What was answered with words or a link, oldest first; an empty answer only stops the spinner. */
    synchronized List<Scene.Notice> notices() {
        return made.stream().filter(each -> each.actor().handset().online()).flatMap(each -> notice(each).stream())
                .toList();
    }

    private static Optional<Scene.Notice> notice(Made made) {
        return made.press().answer().filter(PressLog::shows).map(answer -> new Scene.Notice(made.press().id(),
                made.actor().id(), made.inDesk(), answer.text(), answer.alert(), answer.url()));
    }

    private static boolean shows(Answer answer) {
        return !answer.text().isEmpty() || !answer.url().isEmpty();
    }
}
