package org.hamroh.dialog;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Under which names steps were known before, as {@code was:} says: their texts may still stand under those. */
final class Renames {

    private final Map<StepRef, StepRef> now = new HashMap<>();

    Renames(Collection<Dialog> dialogs) {
        dialogs.forEach(dialog -> dialog.steps().values()
                .forEach(step -> step.was().forEach(was -> now.putIfAbsent(was, step.ref()))));
    }

    /** The step that a text of an earlier name belongs to now, such as {@code which.say} of {@code documents}. */
    Optional<StepRef> step(String stem, String key) {
        int dot = key.indexOf('.');
        return dot > 0 && StepRef.isName(stem)
                ? StepRef.of(stem + "." + key.substring(0, dot)).map(now::get)
                : Optional.empty();
    }

    /** The key that a text has now, if it was not moved to another file. */
    Optional<String> key(String stem, String key) {
        return step(stem, key).filter(it -> it.dialog().equals(stem)).map(it -> key(it, key));
    }

    static String key(StepRef step, String old) {
        return step.step() + old.substring(old.indexOf('.'));
    }
}
