package org.hamroh.dialog;

/** That reaching a step logs a help request: about what, and how urgent. A topic has a desk line {@code topic-…}. */
public record Log(String topic, Urgency triage) {
}
