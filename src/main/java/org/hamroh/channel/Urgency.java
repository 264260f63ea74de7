package org.hamroh.channel;

/** Who goes first when not all can go. */
public enum Urgency {
    /** Answers to presses, cards, rings, words in danger. */
    URGENT,
    /** What people and operators write to each other, and what is said to who has just asked for help. */
    SOON,
    /** Every other turn of a dialog. */
    NORMAL,
    /** Edits and tidying. */
    LATER
}
