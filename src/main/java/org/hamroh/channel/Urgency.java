package org.hamroh.channel;

/** Who goes first when not all can go. */
public enum Urgency {
    /** Answers to presses, cards, rings, words in danger. */
    URGENT,
    /** What people and operators write to each other, and every turn of a dialog. */
    NORMAL,
    /** Edits and tidying. */
    LATER
}
