package org.hamroh.desk;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.hamroh.casework.Audit;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.RequestNumber;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Content;
import org.hamroh.channel.Membership;
import org.hamroh.dialog.Line;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who did what with a request, for coordinators: by name and hour. */
@Component
class AuditReading implements Errand {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:00");

    private final Audit audit;
    private final Requests requests;
    private final Operators operators;
    private final Admission admission;
    private final Hands hands;
    private final Words words;
    private final ZoneId zone;

    AuditReading(Audit audit, Requests requests, Operators operators, Admission admission, Hands hands, Words words,
            @Value("${hamroh.zone}") ZoneId zone) {
        this.audit = audit;
        this.requests = requests;
        this.operators = operators;
        this.admission = admission;
        this.hands = hands;
        this.words = words;
        this.zone = zone;
    }

    @Override
    public boolean command(Operator operator, Content.Command command, OptionalLong written) {
        if (!command.name().equals("audit"))
            return false;
        // Telegram's word of this minute, not ours: who was a coordinator yesterday may be none today
        Optional<Membership> membership = operators.address(operator).flatMap(admission::of);
        if (membership.isEmpty())
            hands.say(operator, words.line(Line.MEMBERSHIP_UNKNOWN));
        else if (membership.get() != Membership.ADMINISTRATOR)
            hands.say(operator, words.line(Line.AUDIT_COORDINATORS));
        else
            wanted(operator, command).ifPresentOrElse(request -> show(operator, request),
                    () -> hands.say(operator, words.line(Line.AUDIT_USAGE)));
        return true;
    }

    /** It has no buttons. */
    @Override
    public boolean press(Operator operator, String verb, String argument) {
        return false;
    }

    private Optional<HelpRequest> wanted(Operator operator, Content.Command command) {
        return command.rest().isBlank()
                ? hands.about(operator, command.answers())
                : RequestNumber.typed(command.rest()).flatMap(requests::find);
    }

    private void show(Operator operator, HelpRequest request) {
        List<Audit.Entry> entries = audit.of(request.id());
        String list = entries.stream().map(this::said).collect(Collectors.joining("\n"));
        hands.sayInside(operator, request, words.line(Line.AUDIT, request, "list", list.isEmpty() ? "—" : list));
    }

    private String said(Audit.Entry entry) {
        return words.line(Line.AUDIT_ENTRY, Map.of("hour", HOUR.format(entry.hour().atZone(zone)), "who", who(entry),
                "act", Line.of("audit-" + entry.act().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .map(words::line).orElse(entry.act().name())));
    }

    private String who(Audit.Entry entry) {
        return switch (entry.by().kind()) {
        case OPERATOR -> operators.name(entry.by().id());
        case PERSON -> words.line(Line.AUDIT_BY_PERSON);
        case PARTNER -> words.line(Line.AUDIT_BY_PARTNER);
        case BOT -> words.line(Line.AUDIT_BY_BOT);
        };
    }
}
