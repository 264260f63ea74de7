package org.hamroh.conversation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Address;
import org.hamroh.channel.Keyboard;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Line;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells whoever waits who is on duty, in their language and by the clock of their country. */
@Component
class WhoIsThere {

    /** Countries with one time in all of them. Elsewhere the clock is the organisation's, and its city is said. */
    private static final Map<String, ZoneId> ZONES = Map.of("KZ", ZoneId.of("Asia/Almaty"), "KG",
            ZoneId.of("Asia/Bishkek"), "UZ", ZoneId.of("Asia/Tashkent"), "TJ", ZoneId.of("Asia/Dushanbe"), "TM",
            ZoneId.of("Asia/Ashgabat"), "TR", ZoneId.of("Europe/Istanbul"), "AE", ZoneId.of("Asia/Dubai"), "KR",
            ZoneId.of("Asia/Seoul"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM", Locale.ROOT);

    private final HumanDesk desk;
    private final Dialogs dialogs;
    private final Requests requests;
    private final Say say;
    private final ZoneId zone;
    private final InstantSource clock;

    WhoIsThere(HumanDesk desk, Dialogs dialogs, Requests requests, Say say,
            @Value("${hamroh.zone}") ZoneId zone, InstantSource clock) {
        this.desk = desk;
        this.dialogs = dialogs;
        this.requests = requests;
        this.say = say;
        this.zone = zone;
        this.clock = clock;
    }

    /** After a request was logged, or somebody was called for it. */
    void tell(Address to, Book book, HelpRequest request) {
        if (!desk.isAnyoneThere())
            say.line(to, book, Line.WAITING_NOBODY);
        else if (!of(book, request).isEmpty())
            say.text(to, of(book, request), Keyboard.NONE);
    }

    /** Empty if nothing is known, or nothing is waited for. */
    String of(Book book, HelpRequest request) {
        return request.isWaiting() ? said(book, request, desk.staffing(request)) : "";
    }

    private String said(Book book, HelpRequest request, Staffing staffing) {
        List<String> sentences = new ArrayList<>();
        switch (staffing.now()) {
        case SPEAKS -> sentences.add(staffing.until()
                .map(at -> book.line(Line.STAFF_SPEAKS_UNTIL, Map.of("time", time(book, request, at))))
                .orElseGet(() -> book.line(Line.STAFF_SPEAKS)));
        case HERE -> sentences.add(staffing.until()
                .map(at -> book.line(Line.STAFF_HERE_UNTIL, Map.of("time", time(book, request, at))))
                .orElseGet(() -> book.line(Line.STAFF_HERE)));
        case OTHERS -> sentences.add(book.line(Line.STAFF_OTHERS, Map.of("languages", names(staffing.others()))));
        case NOBODY -> sentences.add(book.line(Line.STAFF_NOBODY));
        case CLOSED -> sentences.add(book.line(Line.STAFF_CLOSED));
        case UNKNOWN -> {
        }
        }
        staffing.nextSpeaking().ifPresentOrElse(
                at -> sentences.add(book.line(Line.STAFF_NEXT_SPEAKS, Map.of("when", when(book, request, at)))),
                () -> staffing.next().ifPresent(
                        at -> sentences.add(book.line(Line.STAFF_NEXT, Map.of("when", when(book, request, at))))));
        staffing.usually().ifPresent(minutes -> sentences
                .add(book.line(Line.STAFF_USUALLY, Map.of("minutes", Integer.toString(minutes)))));
        int ahead = requests.ahead(request);
        if (ahead > 0)
            sentences.add(book.line(Line.STAFF_AHEAD, Map.of("ahead", Integer.toString(ahead))));
        boolean nobody = staffing.now() == Staffing.Now.NOBODY || staffing.now() == Staffing.Now.CLOSED;
        if (nobody && staffing.rings())
            sentences.add(book.line(Line.STAFF_MEANWHILE));
        return String.join("\n", sentences);
    }

    private String when(Book book, HelpRequest request, Instant at) {
        LocalDate day = at.atZone(zone(request)).toLocalDate();
        LocalDate today = clock.instant().atZone(zone(request)).toLocalDate();
        Map<String, String> values = Map.of("day", DAY.format(day), "time", time(book, request, at));
        return book.line(day.equals(today)
                ? Line.STAFF_TODAY
                : day.equals(today.plusDays(1)) ? Line.STAFF_TOMORROW : Line.STAFF_DAY, values);
    }

    private String time(Book book, HelpRequest request, Instant at) {
        ZonedDateTime time = at.atZone(zone(request));
        return ZONES.containsKey(request.country())
                ? TIME.format(time)
                : TIME.format(time) + " (" + city(book) + ")";
    }

    private ZoneId zone(HelpRequest request) {
        return ZONES.getOrDefault(request.country(), zone);
    }

    /** Of the zone that is set; its own name where the language has no other. */
    private String city(Book book) {
        String city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        return Line.of("city-" + city.toLowerCase(Locale.ROOT)).map(book::line).orElse(city);
    }

    /** As they call themselves. */
    private String names(Set<String> languages) {
        return dialogs.languages().stream().filter(tag -> languages.contains(tag.replaceFirst("-.*", "")))
                .map(tag -> dialogs.book(tag).line(Line.LANGUAGE_NAME)).collect(Collectors.joining(", "));
    }
}
