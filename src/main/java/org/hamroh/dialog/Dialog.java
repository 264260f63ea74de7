package org.hamroh.dialog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dialog file: its steps in the base language, its texts, and where everything stands.
 *
 * @param other  the answer to free text of steps that have none of their own
 * @param places of the parts: {@code which}, {@code which.then}, {@code which.options.lost.go}, …
 */
record Dialog(String name, StepRef start, Map<String, Step> steps, Optional<String> other, Texts texts,
        Map<String, Place> places) {

    static final String SAY = "say";
    /** The part under which the place of {@code start:} is kept: no step can be called so. */
    static final String START = ":start";
    static final String OTHER = "other";

    Dialog {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        places = Map.copyOf(places);
    }

    /** Gives the text of a key, and is told the one of the base language. */
    interface Wording {
        String text(String key, String base);
    }

    List<Step> worded(Wording wording) {
        return steps.values().stream().map(step -> worded(step, wording)).toList();
    }

    private Step worded(Step step, Wording wording) {
        var prefix = step.ref().step() + ".";
        var options = step.options().stream()
                .map(option -> option.labelled(wording.text(prefix + option.id(), option.label()))).toList();
        var own = step.other().map(
                it -> it.say().isEmpty() ? it : it.saying(wording.text(prefix + OTHER, it.say())));
        var shared = other.map(say -> new Other(wording.text(OTHER, say), Optional.empty()));
        return new Step(step.ref(), wording.text(prefix + SAY, step.say()), options, own.or(() -> shared), step.needs(),
                step.log(), step.call(), step.then(), step.was(), step.rule(), step.videos());
    }

    /** Whether the text of this key is on a button. */
    boolean isLabel(String key) {
        int dot = key.indexOf('.');
        return dot > 0 && Optional.ofNullable(steps.get(key.substring(0, dot)))
                .flatMap(step -> step.option(key.substring(dot + 1))).isPresent();
    }

    /** Where a part of a step stands; the nearest thing around it that has a place otherwise. */
    Place place(String part) {
        var place = places.get(part);
        int dot = part.lastIndexOf('.');
        return place != null ? place : dot < 0 ? Place.top(texts.file()) : place(part.substring(0, dot));
    }
}
