package org.hamroh.dialog;

import java.util.List;
import java.util.Map;

/** What a turn causes, in this order. The host acts on it; the engine itself does nothing. */
public sealed interface Effect {

    /** A screen: a message with its buttons. The newest screen's buttons are the only ones that count. */
    record Say(StepRef step, int screen, String text, List<Button> buttons) implements Effect {

        public Say {
            buttons = List.copyOf(buttons);
        }

        /** The same with the placeholders filled that only the host knows, such as {@code number}. */
        public Say with(Map<String, String> values) {
            return new Say(step, screen, Placeholders.fill(text, values), buttons);
        }
    }

    /** Log a help request. */
    record LogRequest(String topic, Urgency triage) implements Effect {
    }

    /** Call the operator on duty. */
    record CallOperator() implements Effect {
    }

    /** The person gave an answer that is worth keeping with the request. */
    record Answer(String name, String value) implements Effect {
    }

    /** One line of the bot's own, outside any step. */
    record Remark(Line line) implements Effect {
    }
}
