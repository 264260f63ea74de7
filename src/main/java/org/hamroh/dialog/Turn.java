package org.hamroh.dialog;

import java.util.List;

/** What came of one input: where the person stands now, and at least one effect. */
public record Turn(State state, List<Effect> effects) {

    public Turn {
        effects = List.copyOf(effects);
    }
}
