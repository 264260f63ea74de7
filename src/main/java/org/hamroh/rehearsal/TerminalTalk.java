package org.hamroh.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Button;
import org.hamroh.dialog.Effect;
import org.hamroh.dialog.Engine;
import org.hamroh.dialog.Entry;
import org.hamroh.dialog.Input;
import org.hamroh.dialog.Kept;
import org.hamroh.dialog.Line;
import org.hamroh.dialog.State;
import org.hamroh.dialog.Turn;
import org.hamroh.triage.Triage;

/** One conversation in the terminal, with what the bot would do put in brackets. */
final class TerminalTalk {

    private static final String NUMBER = "№ XXXX-XXXX";
    /** How long things are kept is known only where the bot runs. */
    private static final String DAYS = "…";

    private final Book book;
    private final Ear ear;
    private final InstantSource clock;
    private final PrintStream out;
    private final boolean echo;
    private final Map<String, String> known = new HashMap<>(Map.of("number", NUMBER));
    private State state = State.fresh();
    private List<Button> buttons = List.of();

    /** @param echo repeat what was read, where no terminal does */
    TerminalTalk(Book book, Triage triage, InstantSource clock, PrintStream out, boolean echo) {
        this.book = book;
        this.ear = new Ear(triage);
        this.clock = clock;
        this.out = out;
        this.echo = echo;
        Arrays.stream(Kept.values()).forEach(kept -> known.put(kept.placeholder(), DAYS));
    }

    /** Goes on until {@code quit} or the end of what is typed. */
    void goOn(BufferedReader in) throws IOException {
        out.println("(A number presses a button. back, person, menu: the keys. quit: the end. Else: free text.)\n");
        out.println(book.line(Line.WELCOME) + "\n");
        play(new Input.Start());
        while (true) {
            out.print("> ");
            out.flush();
            String typed = in.readLine();
            if (echo || typed == null)
                out.println(typed == null ? "" : typed);
            if (typed == null || typed.strip().equals("quit"))
                return;
            out.println();
            if (!typed.isBlank())
                hear(typed.strip());
        }
    }

    private void hear(String typed) {
        switch (typed) {
        case "back" -> play(new Input.Back());
        case "menu" -> play(new Input.Start());
        case "person" -> play(new Input.Visit(Entry.PERSON.step()));
        default -> buttons.stream().filter(button -> typed.equals(Integer.toString(buttons.indexOf(button) + 1)))
                .findFirst().ifPresentOrElse(button -> play(new Input.Press(state.screen(), button.option())),
                        () -> text(typed));
        }
    }

    private void text(String typed) {
        ear.hears(typed, book, state).ifPresentOrElse(meant -> {
            if (meant.isGuessed())
                out.println("(Heard: " + meant.value() + ".)\n");
            play(meant.input());
        }, () -> out.println(book.line(Line.REQUEST_ADDED) + "\n\n(Added to the help request.)\n"));
    }

    private void play(Input input) {
        Turn turn = Engine.play(book, state, input, clock.instant());
        state = turn.state();
        ear.follows(turn);
        turn.effects().forEach(this::show);
    }

    private void show(Effect effect) {
        switch (effect) {
        case Effect.Say screen -> {
            buttons = screen.buttons();
            out.println(screen.with(known).text());
            for (int i = 0; i < buttons.size(); i++)
                out.println("  " + (i + 1) + "  " + buttons.get(i).label());
            out.println();
        }
        case Effect.LogRequest(var topic, var urgency) ->
            out.println("(A help request would be logged: " + topic + ", " + urgency.id() + ".)\n");
        case Effect.CallOperator() -> out.println("(The operators on duty would be called.)\n");
        case Effect.Answer(var name, var value) -> out.println("(Kept: " + name + " = " + value + ".)\n");
        case Effect.Remark(var line) -> out.println(book.line(line) + "\n");
        }
    }
}
