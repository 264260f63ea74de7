package org.hamroh.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hamroh.channel.Address;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Post;
import org.hamroh.channel.Urgency;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Effect;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/** Says things in a person's chat. */
@Component
class Say {

    /** What would be said in a turn, kept back until it is clear whether it is. */
    record Held<T>(T result, List<Outgoing> said) {
    }

    private static final ScopedValue<List<Outgoing>> HELD = ScopedValue.newInstance();

    private final Post post;

    Say(Post post) {
        this.post = post;
    }

    <T> Held<T> holding(Supplier<T> turn) {
        List<Outgoing> said = new ArrayList<>();
        return new Held<>(ScopedValue.where(HELD, said).call(turn::get), said);
    }

    void now(Held<?> held, Urgency urgency) {
        held.said.forEach(outgoing -> post.send(outgoing.as(urgency)));
    }

    void line(Address to, Book book, Line line) {
        text(to, book.line(line), Keyboard.NONE);
    }

    void line(Address to, Book book, Line line, Map<String, String> values) {
        text(to, book.line(line, values), Keyboard.NONE);
    }

    /**
     * @param remark said before it, in the same message if there is room; may be empty
     * @param more   buttons that are not the step's own
     */
    void screen(Address to, String remark, Effect.Say say, List<Keyboard.Button> more) {
        Keyboard buttons = Keyboard.column(Stream.concat(say.buttons().stream()
                .map(b -> new Keyboard.Button(b.label(), b.data())), more.stream()).toList());
        String both = remark.isEmpty() ? say.text() : remark + "\n\n" + say.text();
        if (both.length() > Limits.TEXT)
            text(to, remark, Keyboard.NONE);
        text(to, both.length() > Limits.TEXT ? say.text() : both, buttons);
    }

    /** A line with the keys that stay below the chat. */
    void withKeys(Address to, Book book, Line line) {
        text(to, book.line(line), new Keyboard.Keys(List.of(List.of(book.line(Line.BUTTON_PERSON)),
                List.of(book.line(Line.BUTTON_BACK), book.line(Line.BUTTON_LANGUAGE)),
                List.of(book.line(Line.BUTTON_HIDE)))));
    }

    void text(Address to, String text, Keyboard keyboard) {
        send(Outgoing.of(new Parcel.Message(to, text, keyboard)));
    }

    /** @param ref under which somebody hears what became of it */
    void parcel(Parcel parcel, String ref) {
        send(Outgoing.of(parcel).ref(ref));
    }

    void edit(Address to, long message, String text) {
        edit(to, message, text, Keyboard.NONE);
    }

    void edit(Address to, long message, String text, Keyboard keyboard) {
        send(Outgoing.of(new Parcel.Edit(to, message, text, keyboard)));
    }

    private void send(Outgoing outgoing) {
        if (HELD.isBound())
            HELD.get().add(outgoing);
        else
            post.send(outgoing);
    }
}
