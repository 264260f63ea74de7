package org.hamroh.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.hamroh.casework.Audit;
import org.hamroh.casework.Audit.Act;
import org.hamroh.casework.Audit.Actor;
import org.hamroh.channel.Content;
import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Post;
import org.hamroh.channel.Urgency;
import org.hamroh.desk.RosterPages.Page;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/**
 * Commands and buttons of the roster, in an operator's own chat. A button says what is wanted and, after dots, of whom and
 * when. Anybody can forge it: whoever is no coordinator changes only her own duty, languages and countries.
 */
@Component
class RosterTalk implements Errand {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d.M.yyyy", Locale.ROOT);

    private final Roster roster;
    private final RosterPages pages;
    private final RosterQuestions questions;
    private final RosterEdits edits;
    private final Handover handover;
    private final Operators operators;
    private final Hands hands;
    private final Words words;
    private final PressAnswer answer;
    private final Post post;
    private final Audit audit;

    RosterTalk(Roster roster, RosterPages pages, RosterQuestions questions, RosterEdits edits, Handover handover,
            Operators operators, Hands hands, Words words, PressAnswer answer, Post post, Audit audit) {
        this.roster = roster;
        this.pages = pages;
        this.questions = questions;
        this.edits = edits;
        this.handover = handover;
        this.operators = operators;
        this.hands = hands;
        this.words = words;
        this.answer = answer;
        this.post = post;
        this.audit = audit;
    }

    static boolean isFor(Content.Press press) {
        String verb = Presses.verb(press.data());
        return verb.equals(Presses.ROSTER) || verb.equals(Presses.DUTY);
    }

    @Override
    public boolean command(Operator operator, Content.Command command, OptionalLong written) {
        if (!command.name().equals(Presses.DUTY) && !command.name().equals(Presses.ROSTER))
            return false;
        List<String> rest = List.of(command.rest().strip().toLowerCase(Locale.ROOT).split("\\s+"));
        Page page = command.name().equals(Presses.DUTY)
                ? duty(operator, rest.getFirst())
                : rest.size() > 1 ? typed(operator, rest) : pages.week(roster.today(), operator.isCoordinator());
        hands.say(operator, page.text(), page.keyboard());
        if (command.name().equals(Presses.DUTY))
            leaves(operator, rest.getFirst());
        return true;
    }

    /** Its buttons also ask whether she is a coordinator now, see below. */
    @Override
    public boolean press(Operator operator, String verb, String argument) {
        return false;
    }

    /**
     * @param coordinator as Telegram says now
     * @param own whether the button stands in her own chat: then what comes of it takes its place
     */
    void press(Operator operator, boolean coordinator, Content.Press press, boolean own) {
        String argument = Presses.argument(press.data());
        if (Presses.verb(press.data()).equals(Presses.DUTY) && !argument.contains(".")) {
            answer.nothing(press.id());
            show(operator, duty(operator, argument), press, own);
            leaves(operator, argument);
            return;
        }
        Wish wish = new Wish(argument);
        boolean may = coordinator || wish.isAbout(operator) && wish.isOfHerself();
        if (!may && wish.changes()) {
            answer.line(press.id(), words.line(Line.ROSTER_ONLY_COORDINATORS));
            return;
        }
        Page page;
        try {
            page = edits.act(operator, wish, coordinator);
            answer.line(press.id(), wish.changes() ? words.line(Line.ROSTER_SAVED) : "");
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException forged) {
            answer.nothing(press.id());
            page = pages.week(roster.today(), coordinator);
        }
        show(operator, page, press, own);
    }

    /** At the end of her shift she is asked what shall become of what she has in hand. */
    private void leaves(Operator operator, String wanted) {
        if (wanted.equals("off"))
            handover.begin(operator, "");
    }

    private Page duty(Operator operator, String wanted) {
        if (wanted.equals("on") || wanted.equals("off")) {
            roster.byHand(operator.id(), wanted.equals("on"));
            audit.note(Actor.operator(operator.id()), Act.DUTY);
        }
        return pages.duty(operator);
    }

    /** A day further away than the buttons go: {@code /roster closed 21.03.2027} and {@code /roster open 21.03.2027}. */
    private Page typed(Operator operator, List<String> rest) {
        if (!operator.isCoordinator())
            return new Page(words.line(Line.ROSTER_ONLY_COORDINATORS));
        try {
            LocalDate day = LocalDate.parse(rest.get(1), TYPED);
            boolean closes = rest.getFirst().equals("closed");
            if (closes || rest.getFirst().equals("open")) {
                if (roster.book().isClosed(day, RosterBook.EVERYWHERE) != closes)
                    edits.toggleClosed(operator, day, RosterBook.EVERYWHERE);
                return questions.closed(RosterBook.EVERYWHERE);
            }
        } catch (DateTimeException mistyped) {
            // told how below
        }
        return new Page(words.line(Line.ROSTER_USAGE));
    }

    private void show(Operator operator, Page page, Content.Press press, boolean own) {
        if (own)
            operators.address(operator)
                    .ifPresent(to -> post.send(Outgoing
                            .of(new Parcel.Edit(to, press.onMessage(), page.text(), page.keyboard()))
                            .as(Urgency.SOON)));
        else
            hands.say(operator, page.text(), page.keyboard());
    }

    /** What a button wants: a letter, then of whom, then the rest. */
    record Wish(List<String> parts) {

        /** Languages and countries: an operator's own are hers to say. */
        private static final List<String> HERS = List.of("lt", "ct");
        private static final List<String> CHANGES = List.of("x", "aa", "o", "u", "bb", "ss", "k", "lt", "ct");

        Wish(String argument) {
            this(Arrays.asList(argument.split("\\.", -1)));
        }

        String what() {
            return parts.getFirst();
        }

        String part(int n) {
            return parts.get(n);
        }

        long whom() {
            return Long.parseLong(parts.get(1));
        }

        int number(int n) {
            return Integer.parseInt(parts.get(n));
        }

        LocalDate day(int n) {
            return LocalDate.parse(parts.get(n), DateTimeFormatter.BASIC_ISO_DATE);
        }

        boolean changes() {
            return CHANGES.contains(what());
        }

        boolean isOfHerself() {
            return HERS.contains(what());
        }

        boolean isAbout(Operator operator) {
            return parts.size() > 1 && parts.get(1).equals(Long.toString(operator.id()));
        }
    }
}
