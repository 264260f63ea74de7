package org.hamroh.conversation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.casework.FollowUps;
import org.hamroh.casework.Helped;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Outcome;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Content;
import org.hamroh.channel.Incoming;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Timer;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Entry;
import org.hamroh.dialog.Input;
import org.hamroh.dialog.Line;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks once whether we may ask later if it helped, and when that is safe; then asks that once. Who said nothing, or no,
 * hears no more of it.
 */
@Component
public class FollowingUp implements Timer {

    private static final String PRESS = "u:";
    private static final String PERSON = "person";
    private static final String SHOW = "show";

    private final FollowUps followUps;
    private final Requests requests;
    private final Dialogs dialogs;
    private final People people;
    private final Play play;
    private final Say say;
    private final InstantSource clock;
    private final ZoneId zone;

    FollowingUp(FollowUps followUps, Requests requests, Dialogs dialogs, People people, Play play, Say say,
            InstantSource clock, @Value("${hamroh.zone}") ZoneId zone) {
        this.followUps = followUps;
        this.requests = requests;
        this.dialogs = dialogs;
        this.people = people;
        this.play = play;
        this.say = say;
        this.clock = clock;
        this.zone = zone;
    }

    /** When a request was closed and something should have come of it. */
    public void mayWeAsk(HelpRequest request) {
        boolean hopeful = request.outcome().filter(o -> o == Outcome.HELPED || o == Outcome.REFERRED).isPresent();
        if (hopeful && people.canReach(request) && followUps.offer(request.id())) {
            Book book = dialogs.book(request.language());
            people.ask(request, book.line(Line.FOLLOW_UP_MAY_WE), times(request, book), data(request, SHOW));
        }
    }

    /** In the night nobody is written to; what was due then, after an outage say, waits for the morning. */
    @Override
    public void due(Instant now) {
        LocalTime time = LocalTime.ofInstant(now, zone);
        if (time.isBefore(Limits.QUIET_UNTIL) || !time.isBefore(Limits.QUIET_FROM))
            return;
        for (UUID id : followUps.due(now))
            requests.find(id).ifPresentOrElse(this::due, () -> followUps.asks(id));
    }

    /** Not in the middle of a talk about something else. */
    private void due(HelpRequest request) {
        if (people.requests(request).stream().map(requests::find).flatMap(Optional::stream)
                .anyMatch(HelpRequest::isOpen))
            followUps.putOff(request.id());
        else {
            followUps.asks(request.id());
            people.askNeutrally(request, data(request, SHOW), dialogs.book(request.language()));
        }
    }

    Optional<Conversation> press(Conversation c, Content.Press press, Incoming in) {
        String[] parts = press.data().split(":", -1);
        if (!press.data().startsWith(PRESS) || parts.length != 3)
            return Optional.empty();
        if (parts[1].isEmpty())
            return Optional.of(play.play(c, new Input.Visit(Entry.PERSON.step()), in));
        Optional<HelpRequest> request = own(c, parts[1]);
        request.ifPresent(r -> pressed(r, parts[2], press, in));
        return request.map(r -> c);
    }

    private void pressed(HelpRequest request, String verb, Content.Press press, Incoming in) {
        Book book = dialogs.book(request.language());
        Optional<Time> time = Time.of(verb);
        Optional<Helped> helped = helped(verb);
        if (verb.equals(SHOW) && followUps.isOpen(request.id()))
            say.edit(in.address(), press.onMessage(), book.line(Line.FOLLOW_UP_QUESTION), answers(request, book));
        else if (verb.equals(SHOW) && followUps.isOffered(request.id()))
            say.edit(in.address(), press.onMessage(), book.line(Line.FOLLOW_UP_MAY_WE), times(request, book));
        else if (time.isPresent() && time.get() == Time.NEVER && followUps.refuse(request.id()))
            say.edit(in.address(), press.onMessage(), book.line(Line.FOLLOW_UP_REFUSED));
        else if (time.isPresent() && time.get() != Time.NEVER && followUps.allow(request.id(), at(time.get())))
            say.edit(in.address(), press.onMessage(), book.line(Line.FOLLOW_UP_ALLOWED,
                    Map.of("when", book.line(time.get().label))));
        else if (helped.isPresent() && followUps.answer(request.id(), helped.get()))
            thank(helped.get(), book, press, in);
        else
            say.line(in.address(), book, Line.FOLLOW_UP_OVER);
    }

    private void thank(Helped helped, Book book, Content.Press press, Incoming in) {
        if (helped == Helped.YES)
            say.edit(in.address(), press.onMessage(), book.line(Line.FOLLOW_UP_THANKS));
        else
            say.edit(in.address(), press.onMessage(), book.line(Line.FOLLOW_UP_AGAIN), Keyboard.column(
                    List.of(new Keyboard.Button(book.line(Line.BUTTON_PERSON), PRESS + ":" + PERSON))));
    }

    private Instant at(Time time) {
        ZonedDateTime now = clock.instant().atZone(zone);
        return now.toLocalDate().plusDays(time.days).atTime(time.at).atZone(zone).toInstant();
    }

    private static Keyboard times(HelpRequest request, Book book) {
        return Keyboard.column(Arrays.stream(Time.values())
                .map(t -> new Keyboard.Button(book.line(t.label), data(request, t.name()))).toList());
    }

    private static Keyboard answers(HelpRequest request, Book book) {
        return Keyboard.column(Arrays.stream(Helped.values())
                .map(h -> new Keyboard.Button(book.line(label(h)), data(request, h.name()))).toList());
    }

    private static Line label(Helped helped) {
        return switch (helped) {
        case YES -> Line.FOLLOW_UP_YES;
        case PARTLY -> Line.FOLLOW_UP_PARTLY;
        case NO -> Line.FOLLOW_UP_NO;
        case UNREACHED -> Line.FOLLOW_UP_UNREACHED;
        };
    }

    private static Optional<Helped> helped(String verb) {
        return Arrays.stream(Helped.values()).filter(h -> h.name().equals(verb)).findFirst();
    }

    private Optional<HelpRequest> own(Conversation c, String id) {
        return c.requests().stream().filter(request -> request.toString().equals(id)).findFirst()
                .flatMap(requests::find);
    }

    private static String data(HelpRequest request, String verb) {
        return PRESS + request.id() + ":" + verb;
    }

    /** When the person says it is safe to write. */
    private enum Time {
        NEVER(Line.FOLLOW_UP_NEVER, 0, LocalTime.NOON),
        MORNING(Line.FOLLOW_UP_MORNING, 1, LocalTime.of(10, 0)),
        EVENING(Line.FOLLOW_UP_EVENING, 1, LocalTime.of(19, 0)),
        WEEK(Line.FOLLOW_UP_WEEK, 7, LocalTime.of(10, 0));

        private final Line label;
        private final int days;
        private final LocalTime at;

        Time(Line label, int days, LocalTime at) {
            this.label = label;
            this.days = days;
            this.at = at;
        }

        static Optional<Time> of(String verb) {
            return Arrays.stream(values()).filter(t -> t.name().equals(verb)).findFirst();
        }
    }
}
