package org.hamroh.kill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hamroh.kill.Sendings.Sent;

/** Which request a message to a person is about: the one whose number that person was told last. */
final class Subjects {

    private final Map<Sent, Asking> subjects = new HashMap<>();
    private final Map<Asking, Sent> told = new HashMap<>();

    Subjects(List<Sent> sent, Set<Asking> askings) {
        Map<String, Asking> numbers = askings.stream().collect(Collectors.toMap(Asking::number, Function.identity()));
        Map<Long, Asking> current = new HashMap<>();
        for (Sent each : sent) {
            Says.number(each.text()).flatMap(number -> Optional.ofNullable(numbers.get(number)))
                    .filter(asking -> asking.caller().person().id() == each.chat()).ifPresent(asking -> {
                        current.put(each.chat(), asking);
                        told.putIfAbsent(asking, each);
                    });
            if (current.containsKey(each.chat()))
                subjects.put(each, current.get(each.chat()));
        }
    }

    Optional<Asking> of(Sent sending) {
        return Optional.ofNullable(subjects.get(sending));
    }

    /** The message that first told a request's number. */
    Optional<Sent> told(Asking asking) {
        return Optional.ofNullable(told.get(asking));
    }
}
