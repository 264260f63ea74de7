package org.hamroh.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamroh.dialog.Effect;

/** What steps and presses cause, as the preview page gets it: by its kind, for which the page has words. */
final class Deeds {

    private Deeds() {
    }

    static List<Map<String, String>> of(List<Effect> effects) {
        return effects.stream().map(Deeds::of).toList();
    }

    static Map<String, String> of(Effect effect) {
        return switch (effect) {
        case Effect.Say say -> deed(effect, Map.of("step", say.step().toString()));
        case Effect.LogRequest(var topic, var triage) -> deed(effect, Map.of("topic", topic, "triage", triage.id()));
        case Effect.CallOperator() -> deed(effect, Map.of());
        case Effect.Answer(var name, var value) -> deed(effect, Map.of("name", name, "value", value));
        case Effect.Remark(var line) -> deed(effect, Map.of("line", line.id()));
        };
    }

    private static Map<String, String> deed(Effect effect, Map<String, String> parts) {
        var deed = new LinkedHashMap<String, String>();
        deed.put("kind", effect.getClass().getSimpleName());
        parts.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(part -> deed.put(part.getKey(), part.getValue()));
        return deed;
    }
}
