package org.hamroh.dialog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Plays the inputs of a conversation written as text, and writes down what comes of each. */
final class Transcript {

    private static final Instant MORNING = Instant.parse("2026-11-23T04:00:00Z");

    final Set<Class<?>> seen = new HashSet<>();
    private final Book book;
    private Instant now = MORNING;
    private String state;

    Transcript(Book book) {
        this.book = book;
        this.state = State.fresh().text();
    }

    /** The lines of effects that the line {@code > …} causes; the state is written out and read back before each. */
    List<String> play(String line) {
        var words = line.substring(1).strip().split(" ", 2);
        var rest = words.length > 1 ? words[1] : "";
        var before = State.of(state);
        return switch (words[0]) {
        case "stands" -> {
            state = new State(step(rest), List.of(), List.of(), before.answers(), 1, 0, now).text();
            yield List.of();
        }
        case "waits" -> {
            now = now.plus(Duration.parse(rest));
            yield List.of();
        }
        case "start" -> turn(before, new Input.Start());
        case "back" -> turn(before, new Input.Back());
        case "show" -> turn(before, new Input.Show());
        case "says" -> turn(before, new Input.Text(rest));
        case "visit" -> turn(before, new Input.Visit(step(rest)));
        case "press" -> turn(before, new Input.Press(before.screen(), rest));
        case "data" -> turn(before, Input.Press.of(rest).orElseThrow());
        default -> throw new AssertionError("no such input: " + line);
        };
    }

    private List<String> turn(State before, Input input) {
        seen.add(input.getClass());
        var turn = Engine.play(book, before, input, now);
        state = turn.state().text();
        return turn.effects().stream().flatMap(effect -> lines(effect).stream()).toList();
    }

    private List<String> lines(Effect effect) {
        seen.add(effect.getClass());
        return switch (effect) {
        case Effect.Say say -> say(say);
        case Effect.LogRequest(var topic, var triage) -> List.of("log " + triage.id() + " " + topic);
        case Effect.CallOperator() -> List.of("call operator");
        case Effect.Answer(var name, var value) -> List.of("answer " + name + "=" + value);
        case Effect.Remark(var line) -> List.of("remark " + line.id());
        };
    }

    private static List<String> say(Effect.Say say) {
        var lines = new ArrayList<String>();
        lines.add(say.screen() + " " + say.step());
        say.text().lines().forEach(line -> lines.add("| " + line.strip()));
        say.buttons().forEach(button -> lines.add("[" + button.data() + "] " + button.label()));
        return lines.stream().map(String::strip).toList();
    }

    private static StepRef step(String text) {
        return StepRef.of(text).orElseThrow();
    }
}
