package org.hamroh.triage;

import java.util.List;

/**
 * A word as the model sees it.
 *
 * @param text    folded
 * @param denied  a negation stands before it: «не бил» says the opposite of «бил»
 * @param person  it names people, so it says nothing alone
 * @param groups  what it stands for: a person, a thing, an age
 */
record Word(String text, boolean denied, List<String> groups, boolean person) {

    Word turnedRound() {
        return new Word(text, !denied, groups, person);
    }
}
