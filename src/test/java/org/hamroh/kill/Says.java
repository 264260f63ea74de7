package org.hamroh.kill;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hamroh.Helpline;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Line;
import org.hamroh.dialog.StepRef;

/** What the bot says, by ids, so that coordinators can change the words. */
final class Says {

    private static final Pattern NUMBER = Pattern.compile("№ [BCDFGHJKMNPQRSTVWXZ2-9]{4}-[BCDFGHJKMNPQRSTVWXZ2-9]{4}");
    private static final Book WORDS = Helpline.book("ru");

    static final String RUSSIAN = line(Line.LANGUAGE_NAME);
    static final String MENU = constant(WORDS.step(WORDS.menu()).orElseThrow().say());
    static final String PERSON = line(Line.BUTTON_PERSON);
    static final String YES = WORDS.step(new StepRef("person", "start")).orElseThrow().options().stream()
            .filter(option -> option.id().equals("yes")).findFirst().orElseThrow().label();
    static final String TAKE = line(Line.TAKE);
    static final String TAKEN = line(Line.TAKEN_ANSWER);
    static final String HEADER = line(Line.HEADER);
    static final String RING = line(Line.RING);
    static final String LONGER = line(Line.WAITING_LONGER);
    static final String JOINED = line(Line.OPERATOR_JOINED);
    static final String LEFT = line(Line.OPERATOR_LEFT);
    static final String CHANGED = line(Line.OPERATOR_CHANGED);
    static final String TO_WHOM = line(Line.GIVE_TO_WHOM);
    static final String TAKE_OVER = line(Line.TAKE_OVER);
    static final String NOTED = line(Line.NOTE_KEPT);
    static final String CLOSED = line(Line.CLOSED_BY_OPERATOR);

    /** What a person is told once about each request. */
    static final List<String> ONCE = List.of(LONGER, JOINED, CLOSED);

    private Says() {
    }

    /** The number of a request in a text, if there is one. */
    static Optional<String> number(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).findFirst();
    }

    /** How many requests a text names. */
    static long numbers(String text) {
        return NUMBER.matcher(text).results().count();
    }

    private static String line(Line line) {
        return constant(WORDS.line(line));
    }

    /** The longest piece that is always the same. */
    private static String constant(String text) {
        return Arrays.stream(text.split("\\{\\w+}")).map(String::strip).max(Comparator.comparing(String::length))
                .orElseThrow();
    }
}
