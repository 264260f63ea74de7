package org.hamroh.conversation;

import java.util.List;
import java.util.Optional;
import org.hamroh.channel.Content;
import org.hamroh.channel.Incoming;
import org.hamroh.channel.Keyboard;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Engine;
import org.hamroh.dialog.Entry;
import org.hamroh.dialog.Go;
import org.hamroh.dialog.Input;
import org.hamroh.dialog.Line;
import org.hamroh.dialog.Option;
import org.hamroh.dialog.State;
import org.hamroh.dialog.StepRef;
import org.springframework.stereotype.Component;

/**
 * The emergency numbers, which nobody has to wait for: while a human talks no other step is played, but these are shown
 * to whoever asks.
 */
@Component
class NumbersAtHand {

    /** The menu's option that leads to them. */
    private static final String OPTION = "numbers";
    private static final String PRESS = "n:show";

    private final Dialogs dialogs;
    private final Play play;
    private final Say say;

    NumbersAtHand(Dialogs dialogs, Play play, Say say) {
        this.dialogs = dialogs;
        this.play = play;
        this.say = say;
    }

    /** Says that an operator is there, and keeps the numbers one press away. */
    Conversation besideTheOperator(Conversation c, Incoming in) {
        beside(Line.WITH_OPERATOR, c, in);
        return c;
    }

    /** Says a line, with the numbers one press away. */
    void beside(Line line, Conversation c, Incoming in) {
        Book book = dialogs.book(c);
        say.text(in.address(), book.line(line), option(book)
                .map(it -> Keyboard.column(List.of(new Keyboard.Button(it.label(), PRESS)))).orElse(Keyboard.NONE));
    }

    Optional<Conversation> press(Conversation c, Content.Press press, Incoming in) {
        return press.data().equals(PRESS)
                ? step(dialogs.book(c)).map(step -> play.play(c, new Input.Visit(step), in))
                : Optional.empty();
    }

    /** Whether this shows the numbers, or asks for the country whose numbers are wanted. */
    boolean leadsTo(Conversation c, Input input, Incoming in) {
        return shows(c.at(Engine.play(dialogs.book(c), c.state(), input, in.at()).state()));
    }

    /** The same, of where the person stands. */
    boolean shows(Conversation c) {
        Book book = dialogs.book(c);
        State after = c.state();
        boolean asksCountry = after.at().equals(Entry.COUNTRY.step()) && !after.waiting().isEmpty();
        StepRef wanted = asksCountry ? after.waiting().getLast() : after.at();
        return step(book).filter(step -> isOf(step, wanted)).isPresent();
    }

    /** Whether the step is of the dialog that shows them. */
    static boolean areShownAt(StepRef at, Book book) {
        return step(book).filter(numbers -> isOf(numbers, at)).isPresent();
    }

    private static boolean isOf(StepRef numbers, StepRef step) {
        return step.dialog().equals(numbers.dialog());
    }

    private static Optional<Option> option(Book book) {
        return book.step(book.menu()).flatMap(menu -> menu.option(OPTION));
    }

    private static Optional<StepRef> step(Book book) {
        return option(book).map(Option::go)
                .flatMap(go -> go instanceof Go.To to ? Optional.of(to.step()) : Optional.empty());
    }
}
