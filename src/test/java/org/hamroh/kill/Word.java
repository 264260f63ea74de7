package org.hamroh.kill;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text that can be told from all others: who wrote it in which of a person's requests, and as the how manieth.
 *
 * @param person the person's index, also when the operator writes
 */
record Word(boolean byPerson, int person, int request, int place) {

    private static final Pattern SHAPE = Pattern.compile("(письмо|ответ) (\\d+)\\.(\\d+)\\.(\\d+)!");

    /** Every word in what somebody saw. */
    static Stream<Word> in(String text) {
        return SHAPE.matcher(text).results().map(m -> new Word(m.group(1).equals("письмо"),
                Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4))));
    }

    /** Those that must keep their order. */
    Word stream() {
        return new Word(byPerson, person, request, 0);
    }

    @Override
    public String toString() {
        return (byPerson ? "письмо " : "ответ ") + person + "." + request + "." + place + "!";
    }
}
