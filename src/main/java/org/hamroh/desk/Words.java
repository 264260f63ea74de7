package org.hamroh.desk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Outcome;
import org.hamroh.conversation.Dialogs;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Line;
import org.hamroh.directory.Listed;
import org.hamroh.dialog.QuickAnswer;
import org.springframework.stereotype.Component;

/** What operators read, in the desk's language. */
@Component
class Words {

    /** In which order requests are listed, and taken where nobody chooses. */
    private static final Pattern COMMAND = Pattern
            .compile("(?m)^(?:/(?<before>[a-z]+) *[—–-] *(?<does>.+)|(?<done>.+?) *: */(?<after>[a-z]+))$");

    static final Comparator<HelpRequest> MOST_URGENT_FIRST = Comparator.comparing(HelpRequest::isTest)
            .thenComparing(HelpRequest::triage).thenComparing(HelpRequest::loggedAt);

    private final Dialogs dialogs;
    private final String language;
    private final InstantSource clock;

    Words(Dialogs dialogs, DeskSettings settings, InstantSource clock) {
        this.dialogs = dialogs;
        this.language = settings.language();
        this.clock = clock;
        book();
    }

    /** Asked anew each time: coordinators change words while the bot runs. */
    private Book book() {
        return dialogs.desk(language);
    }

    String line(Line line) {
        return book().line(line);
    }

    String line(Line line, Map<String, String> values) {
        return book().line(line, values);
    }

    /** In which operators read. */
    String language() {
        return language;
    }

    /** What can be said with one press to the person of this request, in the desk's language. */
    List<QuickAnswer> quick(HelpRequest request) {
        return book().quick(request.country());
    }

    String line(Line line, HelpRequest request) {
        return line(line, "number", request.number().toString());
    }

    String line(Line line, String name, String value) {
        return book().line(line, Map.of(name, value));
    }

    String line(Line line, HelpRequest request, String name, String value) {
        return book().line(line, Map.of("number", request.number().toString(), name, value));
    }

    /** Those to which a request from that country can be referred. */
    List<Listed> services(String country) {
        return dialogs.services(country, language);
    }

    /** A service with its country. */
    String service(String key) {
        return dialogs.listed(key, language).map(s -> dialogs.country(s.country(), language) + ": " + s.name())
                .orElse(key);
    }

    /** The desk's first view: what can be done here, and what the emoji on one's own texts mean. */
    String hello() {
        return line(Line.DESK_HELLO) + "\n" + book().line(Line.HAND_HELP,
                Map.of("way", Marks.Mark.ON_ITS_WAY.emoji(), "delivered", Marks.Mark.DELIVERED.emoji(), "lost",
                        Marks.Mark.NOT_DELIVERED.emoji()));
    }

    /** The commands of that view with what they do, in its order: its lines "/command — what" or "what: /command". */
    Map<String, String> commands() {
        return commands(line(Line.DESK_HELLO));
    }

    static Map<String, String> commands(String hello) {
        Map<String, String> commands = new LinkedHashMap<>();
        COMMAND.matcher(hello).results().forEach(line -> {
            boolean before = line.group("before") != null;
            commands.put(line.group(before ? "before" : "after"), shortened(line.group(before ? "does" : "done")));
        });
        return commands;
    }

    private static String shortened(String does) {
        return does.substring(0, Math.min(Limits.COMMAND_SAYS, does.length()));
    }

    /** A category of what is heard in free text, as the desk calls it. */
    String heard(String category) {
        return dialogs.heardAs(category, language);
    }

    /** That it sounds like danger, and why: what it is perhaps, and the coordinators' example that it resembles. */
    String dangerMark(String text) {
        return dialogs.dangerIn(text, language)
                .map(danger -> line(Line.DANGER_MARK) + "\n"
                        + book().line(Line.DANGER_WHY,
                                Map.of("what", danger.what(), "like", Directions.apart(danger.like()))))
                .orElseGet(() -> line(Line.DANGER_MARK));
    }

    boolean soundsLikeDanger(String text) {
        return dialogs.isDanger(text);
    }

    /** @param state what becomes of the request now, such as who has it; may be empty */
    String card(HelpRequest request, String state) {
        return mark(request, book().line(Line.CARD, Map.of("number", request.number().toString(), "triage",
                triage(request), "topic", topic(request), "language", language(request), "country", country(request),
                "waiting", waiting(request), "state", state)));
    }

    String header(HelpRequest request) {
        return mark(request, book().line(Line.HEADER, Map.of("number", request.number().toString(), "topic",
                topic(request), "language", language(request), "country", country(request), "triage",
                triage(request))));
    }

    String fromPerson(HelpRequest request, String text) {
        return book().line(Line.FROM_PERSON, Map.of("number", request.number().toString(), "text", text));
    }

    String fromColleague(HelpRequest request, String text) {
        return book().line(Line.FROM_COLLEAGUE, Map.of("number", request.number().toString(), "text", text));
    }

    /** One line a request. */
    String list(List<HelpRequest> requests) {
        String lines = requests.stream().limit(Limits.LISTED).map(r -> listed(r) + " · " + waiting(r))
                .collect(Collectors.joining("\n"));
        return requests.size() > Limits.LISTED ? lines + "\n+" + (requests.size() - Limits.LISTED) : lines;
    }

    /** A page of the digest. How long they wait is left out: a page must not be renewed each minute for that. */
    String digest(List<HelpRequest> waiting) {
        return line(Line.DIGEST, "list", waiting.stream().map(this::listed)
                .map(line -> line.substring(0, line.offsetByCodePoints(0,
                        Math.min(line.codePointCount(0, line.length()), Limits.LISTED_LINE))))
                .collect(Collectors.joining("\n")));
    }

    private String listed(HelpRequest r) {
        return (r.isTest() ? line(Line.LISTED_DRILL) + " · " : "") + triage(r) + " · " + r.number() + " · " + topic(r);
    }

    String outcome(Outcome outcome) {
        return line(switch (outcome) {
        case HELPED -> Line.OUTCOME_HELPED;
        case REFERRED -> Line.OUTCOME_REFERRED;
        case LEFT -> Line.OUTCOME_LEFT;
        case OTHER -> Line.OUTCOME_OTHER;
        });
    }

    private String mark(HelpRequest request, String text) {
        return request.isTest() ? line(Line.DRILL) + "\n" + text : text;
    }

    private String triage(HelpRequest request) {
        return line(switch (request.triage()) {
        case EMERGENCY -> Line.TRIAGE_EMERGENCY;
        case URGENT -> Line.TRIAGE_URGENT;
        case ROUTINE -> Line.TRIAGE_ROUTINE;
        });
    }

    private String topic(HelpRequest request) {
        return topic(request.topic());
    }

    String topic(String id) {
        return line(Line.of("topic-" + id).orElse(Line.TOPIC_OTHER));
    }

    /** Languages that people are offered, in that order, whatever their script. */
    List<String> languages() {
        return dialogs.languages().stream().map(RosterBook::spoken).distinct().toList();
    }

    /** As it calls itself. */
    String languageName(String spoken) {
        return dialogs.languages().stream().filter(tag -> RosterBook.spoken(tag).equals(spoken)).findFirst()
                .map(tag -> dialogs.book(tag).line(Line.LANGUAGE_NAME)).orElse(spoken);
    }

    List<String> countries() {
        return dialogs.countries();
    }

    String countryName(String code) {
        return dialogs.country(code, language);
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    private String language(HelpRequest request) {
        return languageName(request.language());
    }

    private String country(HelpRequest request) {
        return request.country().equals(HelpRequest.COUNTRY_UNSAID)
                ? line(Line.COUNTRY_UNKNOWN)
                : dialogs.country(request.country(), language);
    }

    private String waiting(HelpRequest request) {
        if (!request.isOpen())
            return "—";
        Duration waiting = Duration.between(request.loggedAt(), clock.instant());
        if (waiting.toDays() >= Limits.WAITING_TOLD)
            return line(Line.WAITING_DAYS, "days", Long.toString(waiting.toDays()));
        if (waiting.toHours() >= Limits.WAITING_TOLD)
            return line(Line.WAITING_HOURS, "hours", Long.toString(waiting.toHours()));
        return line(Line.WAITING_MINUTES, "minutes", Long.toString(Math.max(0, waiting.toMinutes())));
    }
}
