package org.hamroh.dialog;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toCollection;

/** A library in one language: what the engine plays from. */
public final class Book {

    private final String language;
    private final Map<StepRef, Step> steps = new LinkedHashMap<>();
    private final Map<StepRef, StepRef> renamed = new HashMap<>();
    private final Map<String, StepRef> starts;
    private final Map<Line, String> lines;
    private final List<QuickAnswer> quick;
    private final Services services;

    Book(String language, List<Step> steps, Map<String, StepRef> starts, Map<Line, String> lines,
            List<QuickAnswer> quick, Services services) {
        this.language = language;
        this.starts = Map.copyOf(starts);
        this.lines = Map.copyOf(lines);
        this.quick = List.copyOf(quick);
        this.services = services;
        for (var step : steps) {
            this.steps.put(step.ref(), step);
            step.was().forEach(old -> renamed.put(old, step.ref()));
        }
    }

    public String language() {
        return language;
    }

    /** The step of exactly this name. */
    public Optional<Step> step(StepRef ref) {
        return Optional.ofNullable(steps.get(ref));
    }

    /** The step of this name, now or earlier. */
    public Optional<Step> standing(StepRef ref) {
        return step(ref).or(() -> Optional.ofNullable(renamed.get(ref)).flatMap(this::step));
    }

    /** The step of this name, now or earlier; else the start of its dialog; else the menu. Empty without a menu. */
    public Optional<Step> nearest(StepRef ref) {
        return standing(ref).or(() -> start(ref.dialog())).or(() -> start(Entry.MENU.step().dialog()));
    }

    /** Where the dialog {@code menu} starts. */
    public StepRef menu() {
        return start(Entry.MENU.step().dialog()).map(Step::ref).orElse(Entry.MENU.step());
    }

    public Collection<Step> steps() {
        return List.copyOf(steps.values());
    }

    /** A line with its placeholders filled; the line's id if this language has no text for it. */
    public String line(Line line, Map<String, String> values) {
        return Placeholders.fill(lines.getOrDefault(line, line.id()), values);
    }

    /** A line without placeholders. */
    public String line(Line line) {
        return line(line, Map.of());
    }

    /** What an operator can say with one press to a person in that country: what has no number to tell is left out. */
    public List<QuickAnswer> quick(String country) {
        return quick.stream().flatMap(answer -> {
            var numbers = Placeholders.in(answer.say()).contains(Placeholders.NUMBERS);
            var lines = numbers ? services.numbers(country, language, answer.services()) : List.<String>of();
            return numbers && lines.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new QuickAnswer(answer.id(), answer.label(), Placeholders.fill(answer.say(),
                            Map.of(Placeholders.NUMBERS, String.join("\n", lines))), answer.services()));
        }).toList();
    }

    /** Whether these typed words are this line's, such as the label of a key. */
    public boolean says(Line line, String text) {
        return Spoken.same(text, line(line));
    }

    /** Whether these typed words are one of the buttons in front of the person. */
    public boolean chooses(State state, String text) {
        return chosen(state, text).isPresent();
    }

    /** The option whose button these typed words are. */
    public Optional<Option> chosen(State state, String text) {
        return standing(state.at()).flatMap(step -> Spoken.option(text, step.options()));
    }

    /** A step's text with what the answers and the directory know; the rest is for {@link Effect.Say#with}. */
    String fill(String text, Map<String, String> answers) {
        return Placeholders.fill(text, name -> switch (name) {
        case Placeholders.COUNTRY -> country(answers).map(code -> services.country(code, language));
        case Placeholders.NUMBERS -> country(answers).map(this::numbers);
        default -> Optional.empty();
        });
    }

    /** The countries whose numbers can be shown. */
    SortedSet<String> countries() {
        return services.countries().stream().filter(code -> !numbers(code).isEmpty())
                .collect(toCollection(TreeSet::new));
    }

    /** The countries whose numbers stand in a text that was said. */
    SortedSet<String> numbersIn(String said) {
        return countries().stream().filter(code -> said.contains(numbers(code))).collect(toCollection(TreeSet::new));
    }

    private String numbers(String country) {
        return String.join("\n", services.numbers(country, language));
    }

    private static Optional<String> country(Map<String, String> answers) {
        return Optional.ofNullable(answers.get(Placeholders.COUNTRY));
    }

    private Optional<Step> start(String dialog) {
        return Optional.ofNullable(starts.get(dialog)).flatMap(this::step);
    }
}
