package org.hamroh.dialog;

import java.util.Arrays;
import java.util.List;

/** That reaching a step logs a help request: about what, and how urgent. A topic has a desk line {@code topic-…}. */
public record Log(String topic, Urgency triage) {

    private static final String TOPIC = "topic-";

    static List<String> topics() {
        return Arrays.stream(Line.values()).map(Line::id).filter(id -> id.startsWith(TOPIC))
                .map(id -> id.substring(TOPIC.length())).toList();
    }
}
