package org.hamroh.dialog;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

/** A state as one line: {@code 1|at|history|waiting|answers|screen|misunderstood|seen}. */
final class StateText {

    /** Raised when the fields change, so that an old line is never misread. */
    private static final String VERSION = "1";
    private static final int FIELDS = 8;

    private StateText() {
    }

    static String write(State state) {
        var answers = state.answers().entrySet().stream()
                .map(answer -> encode(answer.getKey()) + "=" + encode(answer.getValue())).collect(joining("&"));
        return String.join("|", VERSION, state.at().toString(), steps(state.history()), steps(state.waiting()), answers,
                Integer.toString(state.screen()), Integer.toString(state.misunderstood()), state.seen().toString());
    }

    static Optional<State> read(String text) {
        var fields = text.split("\\|", -1);
        if (fields.length != FIELDS || !fields[0].equals(VERSION)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new State(step(fields[1]), steps(fields[2]), steps(fields[3]), answers(fields[4]),
                    count(fields[5]), count(fields[6]), Instant.parse(fields[7])));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String steps(Collection<StepRef> steps) {
        return steps.stream().map(StepRef::toString).collect(joining(" "));
    }

    private static List<StepRef> steps(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(" ")).stream().map(StateText::step).toList();
    }

    private static StepRef step(String text) {
        return StepRef.of(text).orElseThrow(() -> new IllegalArgumentException("not a step: " + text));
    }

    private static SortedMap<String, String> answers(String field) {
        var answers = new TreeMap<String, String>();
        for (var answer : field.isEmpty() ? new String[0] : field.split("&")) {
            int equals = answer.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("not an answer: " + answer);
            }
            answers.put(decode(answer.substring(0, equals)), decode(answer.substring(equals + 1)));
        }
        return answers;
    }

    private static int count(String field) {
        int count = Integer.parseInt(field);
        if (count < 0) {
            throw new IllegalArgumentException("not a count: " + field);
        }
        return count;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
