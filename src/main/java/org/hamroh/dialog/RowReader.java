package org.hamroh.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a row of a plan: {@code { press: lost, at: documents.lost }}. */
final class RowReader {

    private static final List<String> ACTS = List.of("press", "types", "says", "key", "heard");
    /** The keys below the chat, and the command {@code /menu}. */
    private static final Map<String, Input> KEYBOARD = Map.of("back", new Input.Back(), "menu", new Input.Start(),
            "person", new Input.Visit(Entry.PERSON.step()));
    /** Free text in which the bot has heard something, whatever the words. */
    private static final Map<String, Input> HEARD = Map.of("danger", new Input.Visit(Entry.DANGER.step()), "dark",
            new Input.Visit(Entry.DARK.step()), "hurt", new Input.Visit(Entry.HURT.step()), "alone",
            new Input.Visit(Entry.ALONE.step()), "safe", new Input.Visit(Entry.SAFE.step()), "documents",
            new Input.Visit(Entry.DOCUMENTS.step()));

    private final int number;
    private final Block block;
    private final Findings findings;

    RowReader(int number, Block block, Findings findings) {
        this.number = number;
        this.block = block;
        this.findings = findings;
    }

    static List<String> keys() {
        return KEYBOARD.keySet().stream().sorted().toList();
    }

    static List<String> heard() {
        return HEARD.keySet().stream().sorted().toList();
    }

    /** Empty, with findings, if it cannot be played. */
    Optional<Row> read() {
        block.only(Shape.ROW.names());
        var does = block.keys().stream().filter(ACTS::contains).toList();
        if (does.size() != 1) {
            findings.add(does.isEmpty() ? Code.K005 : Code.K004, block.place(),
                    does.isEmpty() ? "The row does not say what the person does." : "The person does two things here.",
                    "Write one of " + String.join(", ", ACTS) + ".");
            return Optional.empty();
        }
        var at = at();
        var expected = new Expected(at, block.block("log").flatMap(StepReader::log), StepReader.call(block),
                block.name("numbers"));
        var act = act(does.getFirst());
        return act.filter(it -> !at.isEmpty()).map(it -> new Row(number, block.place(), does.getFirst() + ": "
                + block.name(does.getFirst()).orElse(""), it, expected));
    }

    private Optional<Act> act(String key) {
        return switch (key) {
        case "press" -> block.name(key).map(Act.Press::new);
        case "types" -> block.name(key).map(Act.Types::new);
        case "says" -> block.text(key).map(text -> new Act.Does(new Input.Text(text.value())));
        case "key" -> known(key, KEYBOARD);
        default -> known(key, HEARD);
        };
    }

    private Optional<Act> known(String key, Map<String, Input> inputs) {
        return block.name(key).flatMap(name -> {
            var input = Optional.ofNullable(inputs.get(name));
            if (input.isEmpty()) {
                block.wrong(key, "There is no `" + key + ": " + name + "`.",
                        "Write one of " + String.join(", ", inputs.keySet().stream().sorted().toList()) + ".");
            }
            return input.map(Act.Does::new);
        });
    }

    private List<StepRef> at() {
        if (!block.has("at")) {
            findings.add(Code.K005, block.place(), "The row does not say where it leads.", "Add at: dialog.step.");
        }
        var at = new ArrayList<StepRef>();
        for (var name : block.names("at")) {
            StepRef.of(name).ifPresentOrElse(at::add,
                    () -> block.wrong("at", "`" + name + "` is no name of a step.", "Write dialog.step."));
        }
        return at;
    }
}
