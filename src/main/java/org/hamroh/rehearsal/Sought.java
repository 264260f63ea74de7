package org.hamroh.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * All that people in a rehearsal are and wrote. Words that the program itself uses do not count as theirs: those that
 * the file held before anybody wrote, and those that are codes in the tables now, as a topic's name is.
 */
final class Sought {

    private final Sieve sieve = new Sieve();
    private final Map<String, Integer> needles = new HashMap<>();
    /** No more than the words written, of which each phone has {@link Limits#WORDS} at most. */
    private final Set<String> own = new HashSet<>();
    private final byte[] before;

    /** @param before the bytes of the file before anybody wrote */
    Sought(byte[] before) {
        this.before = before;
    }

    /** Takes in what has been written since. */
    Look look(List<Actor> actors, Depth depth) {
        for (Actor actor : actors) {
            traces(actor).forEach(this::needle);
            actor.spoken().words().stream().filter(word -> !needles.containsKey(word)).forEach(word -> {
                needle(word);
                if (isIn(before, word))
                    own.add(word.toLowerCase(Locale.ROOT));
            });
        }
        return new Look(sieve, needles.size(), depth);
    }

    /** What the look found, phone by phone. */
    List<Held.LookedFor> results(List<Actor> actors, Look look) {
        List<Held.LookedFor> results = new ArrayList<>();
        for (Actor actor : actors) {
            List<String> words = actor.spoken().words();
            if (!words.isEmpty())
                results.add(new Held.LookedFor("words of " + actor.name(), words.stream()
                        .filter(word -> !isOwn(word.toLowerCase(Locale.ROOT), look)).mapToInt(w -> found(look, w))
                        .sum()));
            List<String> traces = traces(actor);
            for (int i = 0; i < traces.size(); i++)
                results.add(new Held.LookedFor(TRACES.get(i) + " of " + actor.name(), found(look, traces.get(i))));
        }
        return results;
    }

    private static final List<String> TRACES = List.of("Telegram id", "first name", "username", "phone number");

    /** Of people only: who works at the desk has given the name to colleagues. */
    private static List<String> traces(Actor actor) {
        return actor.isOnDesk()
                ? List.of()
                : List.of(Long.toString(actor.person().id()), actor.name(), actor.person().profile().username(),
                        actor.telephone());
    }

    private boolean isOwn(String lower, Look look) {
        return own.contains(lower) || look.codes().contains(lower);
    }

    private int found(Look look, String text) {
        Integer needle = needles.get(text);
        return needle == null ? 0 : look.found(needle);
    }

    private void needle(String text) {
        needles.computeIfAbsent(text, any -> {
            sieve.add(text, needles.size());
            return needles.size();
        });
    }

    static boolean isIn(byte[] bytes, String text) {
        Sieve one = new Sieve();
        one.add(text, 0);
        boolean[] found = { false };
        one.sift(bytes, needle -> found[0] = true);
        return found[0];
    }
}
