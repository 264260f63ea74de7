package org.hamroh.kill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hamroh.kill.Sendings.Sent;

/**
 * What was sent more than once though nothing explains it. Explained is what Telegram took and the bot could not hear
 * of: because of a fault, or of a death, which repeats at most one message a chat.
 */
final class Repeats {

    private final List<Sent> sent;
    private final Subjects subjects;
    private final Set<Asking> givenBack;

    /** @param givenBack of them a person is told anew that somebody comes */
    Repeats(List<Sent> sent, Subjects subjects, Set<Asking> givenBack) {
        this.sent = sent;
        this.subjects = subjects;
        this.givenBack = givenBack;
    }

    List<String> unexplained() {
        Map<String, Sent> repeatsOfLives = new HashMap<>();
        Map<String, Sent> before = new HashMap<>();
        List<String> unexplained = new ArrayList<>();
        for (Sent each : sent)
            for (String effect : effects(each)) {
                Sent earlier = before.put(each.chat() + " " + effect, each);
                boolean explained = earlier == null || earlier.unclear()
                        || earlier.life() < each.life() && repeatsOfLives
                                .computeIfAbsent(each.chat() + " in " + each.life(), first -> each) == each;
                if (!explained)
                    unexplained.add(effect + ": " + earlier + ", then " + each);
            }
        return unexplained;
    }

    /** What is to be said once: each word of people, and some lines about each request. */
    private List<String> effects(Sent sending) {
        if (sending.edit())
            return List.of();
        List<String> effects = new ArrayList<>(Word.in(sending.text()).map(Word::toString).distinct().toList());
        subjects.of(sending).filter(asking -> !givenBack.contains(asking))
                .ifPresent(asking -> Says.ONCE.stream().filter(sending.text()::contains)
                        .forEach(line -> effects.add(asking.number() + " " + line)));
        return effects;
    }
}
