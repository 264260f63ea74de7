package org.hamroh.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hamroh.channel.Content;
import org.hamroh.channel.Membership;
import org.hamroh.conversation.HeardCounts;
import org.hamroh.conversation.HeardCounts.Answer;
import org.hamroh.conversation.HeardCounts.Count;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/** What was heard in free text of late, and how often people said that it was so: for coordinators, in numbers alone. */
@Component
class Report implements Errand {

    private final HeardCounts counts;
    private final Operators operators;
    private final Admission admission;
    private final Hands hands;
    private final Words words;
    private final InstantSource clock;

    Report(HeardCounts counts, Operators operators, Admission admission, Hands hands, Words words,
            InstantSource clock) {
        this.counts = counts;
        this.operators = operators;
        this.admission = admission;
        this.hands = hands;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public boolean command(Operator operator, Content.Command command, OptionalLong written) {
        if (!command.name().equals("report"))
            return false;
        // Telegram's word of this minute, not ours: who was a coordinator yesterday may be none today
        hands.say(operator, operators.address(operator).flatMap(admission::of)
                .map(membership -> membership == Membership.ADMINISTRATOR
                        ? report()
                        : words.line(Line.REPORT_COORDINATORS))
                .orElseGet(() -> words.line(Line.MEMBERSHIP_UNKNOWN)));
        return true;
    }

    /** It has no buttons. */
    @Override
    public boolean press(Operator operator, String verb, String argument) {
        return false;
    }

    private String report() {
        String days = Long.toString(Limits.REPORTED.toDays());
        LocalDate since = LocalDate.ofInstant(clock.instant().minus(Limits.REPORTED), ZoneOffset.UTC);
        List<Count> all = counts.since(since);
        Map<String, List<Count>> heard = all.stream().filter(count -> !isMissed(count))
                .collect(Collectors.groupingBy(Count::category, TreeMap::new, Collectors.toList()));
        String missed = all.stream().filter(Report::isMissed)
                .map(count -> words.topic(count.category()) + " " + count.times()).collect(Collectors.joining(", "));
        String report = heard.isEmpty()
                ? words.line(Line.REPORT_EMPTY, "days", days)
                : words.line(Line.REPORT, Map.of("days", days, "list", heard.entrySet().stream()
                        .map(each -> line(each.getKey(), each.getValue())).collect(Collectors.joining("\n"))));
        return missed.isEmpty() ? report : report + "\n\n" + words.line(Line.REPORT_MISSED, "list", missed);
    }

    private static boolean isMissed(Count count) {
        return count.answer() == Answer.MISSED;
    }

    private String line(String category, List<Count> counts) {
        Map<Answer, Long> times = counts.stream().collect(Collectors.toMap(Count::answer, Count::times));
        return words.line(Line.REPORT_LINE, Map.of("what", what(category), "asked", told(times, Answer.ASKED), "yes",
                told(times, Answer.YES, Answer.HUMAN), "no", told(times, Answer.NO), "later",
                told(times, Answer.LATER), "told", told(times, Answer.MARKED)));
    }

    private static String told(Map<Answer, Long> times, Answer... answers) {
        return Long.toString(List.of(answers).stream().mapToLong(answer -> times.getOrDefault(answer, 0L)).sum());
    }

    private String what(String category) {
        return switch (category) {
        case HeardCounts.SAFE_WORD -> words.line(Line.REPORT_SAFE_WORD);
        case HeardCounts.NOT_UNDERSTOOD -> words.line(Line.REPORT_NOT_UNDERSTOOD);
        default -> words.heard(category);
        };
    }
}
