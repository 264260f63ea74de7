package org.hamroh.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.casework.HelpRequest;
import org.hamroh.channel.Content;
import org.hamroh.channel.Incoming;
import org.hamroh.channel.Keyboard;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Line;
import org.hamroh.directory.NumberReports;
import org.hamroh.directory.NumberReports.Said;
import org.hamroh.directory.ServiceNumber;
import org.hamroh.vault.Tag;
import org.springframework.stereotype.Component;

/** DQ-4: who was given a number can say what became of the call. Asked of nobody; a button stands below the numbers. */
@Component
class CallReports {

    private static final String BEGIN = "n:call";
    private static final String NUMBER = "n:what:";
    private static final Map<String, Said> SAID = Map.of("n:silent:", Said.SILENT, "n:wrong:", Said.WRONG,
            "n:fine:", Said.ANSWERED);
    private static final String COUNTRY = "country";

    private final Dialogs dialogs;
    private final NumberReports reports;
    private final NumbersAtHand numbers;
    private final Say say;

    CallReports(Dialogs dialogs, NumberReports reports, NumbersAtHand numbers, Say say) {
        this.dialogs = dialogs;
        this.reports = reports;
        this.numbers = numbers;
        this.say = say;
    }

    /** The button below a country's numbers. */
    static Keyboard.Button button(Book book) {
        return new Keyboard.Button(book.line(Line.REPORT_NUMBER), BEGIN);
    }

    boolean press(Conversation c, Content.Press press, Incoming in) {
        Book book = dialogs.book(c);
        if (press.data().equals(BEGIN)) {
            which(c, book, in);
            return true;
        }
        if (press.data().startsWith(NUMBER)) {
            number(press.data().substring(NUMBER.length()), c).ifPresentOrElse(
                    number -> what(number, press.data().substring(NUMBER.length()), book, in),
                    () -> which(c, book, in));
            return true;
        }
        Optional<String> verb = SAID.keySet().stream().filter(press.data()::startsWith).findFirst();
        verb.ifPresent(said -> number(press.data().substring(said.length()), c).ifPresentOrElse(number -> {
            reports.report(number, SAID.getOrDefault(said, Said.SILENT), origin(in.chat()));
            numbers.beside(Line.REPORT_THANKS, c, in);
        }, () -> which(c, book, in)));
        return verb.isPresent();
    }

    /** All that this person has said, and all that was said of these requests. */
    void forget(Tag chat, List<HelpRequest> requests) {
        reports.forget(List.of(origin(chat)));
        reports.forget(requests.stream().map(HelpRequest::id).toList());
    }

    private void which(Conversation c, Book book, Incoming in) {
        List<ServiceNumber> told = told(c);
        if (told.isEmpty())
            numbers.beside(Line.BUTTON_IS_OLD, c, in);
        else
            say.text(in.address(), book.line(Line.REPORT_WHICH), Keyboard.column(told.stream()
                    .map(it -> new Keyboard.Button(it.number(), NUMBER + carried(it))).toList()));
    }

    private void what(ServiceNumber number, String carried, Book book, Incoming in) {
        say.text(in.address(), book.line(Line.REPORT_WHAT, Map.of("number", number.number())),
                Keyboard.column(List.of(new Keyboard.Button(book.line(Line.REPORT_SILENT), "n:silent:" + carried),
                        new Keyboard.Button(book.line(Line.REPORT_WRONG), "n:wrong:" + carried),
                        new Keyboard.Button(book.line(Line.REPORT_ANSWERED), "n:fine:" + carried))));
    }

    /** Only one that people in this country are shown: what a button carries may be forged. */
    private Optional<ServiceNumber> number(String carried, Conversation c) {
        return told(c).stream().filter(it -> carried.equals(carried(it))).findFirst();
    }

    /** By its place in the service, as a button holds 64 bytes. */
    private String carried(ServiceNumber number) {
        return number.service() + "." + dialogs.directory().listing(number.service(), dialogs.base(), _ -> false)
                .map(it -> it.reported().indexOf(number)).orElse(-1);
    }

    private List<ServiceNumber> told(Conversation c) {
        return dialogs.directory().told(c.state().answers().getOrDefault(COUNTRY, ""), reports::isDoubted);
    }

    private static UUID origin(Tag chat) {
        return new UUID(chat.high(), chat.low());
    }
}
