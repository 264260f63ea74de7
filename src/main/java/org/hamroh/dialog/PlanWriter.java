package org.hamroh.dialog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down as a plan what somebody does: plays it, so that each row says what comes of it. */
public final class PlanWriter {

    private static final Instant NOW = Instant.EPOCH;

    private final StringBuilder rows = new StringBuilder();
    private Book book;
    private State state;

    /** Begins in the menu, as plans do. */
    public PlanWriter(Book book) {
        this.book = book;
        this.state = Engine.play(book, State.fresh(), new Input.Start(), NOW).state();
    }

    /** Goes on in another language. */
    public void speaks(Book other) {
        book = other;
    }

    public Book book() {
        return book;
    }

    public State state() {
        return state;
    }

    /** Whether the button of this option is in front of the person. */
    public boolean offers(String option) {
        return book.nearest(state.at()).flatMap(step -> step.option(option)).isPresent();
    }

    /** Adds a row: what the person does, as a plan says it, and what that means to the bot. */
    public Turn row(String does, Input input) {
        var turn = Engine.play(book, state, input, NOW);
        state = turn.state();
        var came = Came.of(turn, book);
        var parts = new ArrayList<>(List.of(does));
        came.logs().forEach(
                log -> parts.add("log: { triage: " + log.triage().id() + ", topic: " + log.topic() + " }"));
        if (came.called()) {
            parts.add("call: operator");
        }
        numbers(came).ifPresent(country -> parts.add("numbers: " + country));
        parts.add("at: " + (came.said().size() == 1 ? came.said().getFirst() : came.said()));
        rows.append(came.logs().isEmpty()
                ? "    - { " + String.join(", ", parts) + " }\n"
                : "    - " + String.join("\n      ", parts) + "\n");
        return turn;
    }

    /** The file; it says itself if nothing was done. */
    public String plan(String name, String conversation) {
        return EditorLine.PLAN + "plan: " + name + "\nconversations:\n\n  " + conversation + ":\n"
                + (rows.isEmpty() ? "    - { key: menu, at: " + book.menu() + " }\n" : rows);
    }

    /** Text as a value: in quotes, on one line. */
    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", "\\\\n") + '"';
    }

    private Optional<String> numbers(Came came) {
        return Optional.ofNullable(state.answers().get(Placeholders.COUNTRY)).filter(came.numbers()::contains)
                .or(() -> came.numbers().stream().findFirst());
    }
}
