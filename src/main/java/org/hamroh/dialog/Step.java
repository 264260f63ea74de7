package org.hamroh.dialog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A place in a dialog, with the texts of one language.
 *
 * @param needs answers that must be there before the step is shown, each with the step that asks for it
 * @param log   that reaching this step logs a help request, and {@code call} that it calls an operator
 * @param then  where it flows on to in the same turn, without waiting for the person
 * @param other its answer to free text: its own, or its file's
 * @param was   earlier names of this step
 * @param rule  the law or order that its text tells of
 * @param videos its text in sign languages
 */
public record Step(StepRef ref, String say, List<Option> options, Optional<Other> other, Map<String, StepRef> needs,
        Optional<Log> log, boolean call, Optional<Go> then, Set<StepRef> was, Optional<Rule> rule,
        List<Video> videos) {

    public Step {
        options = List.copyOf(options);
        needs = Collections.unmodifiableMap(new LinkedHashMap<>(needs));
        was = Set.copyOf(was);
        videos = List.copyOf(videos);
    }

    /** The option with this id. */
    public Optional<Option> option(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }

    /** That nothing leads on from here: the engine adds a button to the menu. */
    public boolean isEnd() {
        return options.isEmpty() && then.isEmpty();
    }

    /** What comes of reaching it, before it says anything. */
    public List<Effect> effects() {
        var effects = new ArrayList<Effect>();
        log.ifPresent(it -> effects.add(new Effect.LogRequest(it.topic(), it.triage())));
        if (call) {
            effects.add(new Effect.CallOperator());
        }
        return effects;
    }

    /** Every way on: by an option, by itself, or after free text. */
    List<Way> ways() {
        var ways = new ArrayList<Way>();
        options.forEach(option -> ways.add(new Way(ref, "options." + option.id() + ".go", option.go(), option.keep())));
        then.ifPresent(go -> ways.add(new Way(ref, Way.THEN, go, Map.of())));
        other.flatMap(Other::go).ifPresent(go -> ways.add(new Way(ref, "other.go", go, Map.of())));
        return ways;
    }

    /** The ways to the questions that have to be answered first. */
    List<Way> questions() {
        return needs.entrySet().stream()
                .map(need -> new Way(ref, "needs." + need.getKey(), new Go.To(need.getValue()), Map.of())).toList();
    }
}
