package org.hamroh.conversation;

import java.util.List;
import java.util.Map;
import org.hamroh.channel.Address;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Post;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Effect;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/** Says things in a person's chat. */
@Component
class Say {

    private final Post post;

    Say(Post post) {
        this.post = post;
    }

    void line(Address to, Book book, Line line) {
        text(to, book.line(line), Keyboard.NONE);
    }

    void line(Address to, Book book, Line line, Map<String, String> values) {
        text(to, book.line(line, values), Keyboard.NONE);
    }

    void screen(Address to, Effect.Say say) {
        text(to, say.text(), Keyboard.column(
                say.buttons().stream().map(b -> new Keyboard.Button(b.label(), b.data())).toList()));
    }

    /** A line with the keys that stay below the chat. */
    void withKeys(Address to, Book book, Line line) {
        text(to, book.line(line), new Keyboard.Keys(List.of(List.of(book.line(Line.BUTTON_PERSON)),
                List.of(book.line(Line.BUTTON_BACK), book.line(Line.BUTTON_LANGUAGE)),
                List.of(book.line(Line.BUTTON_HIDE)))));
    }

    void text(Address to, String text, Keyboard keyboard) {
        post.send(Outgoing.of(new Parcel.Message(to, text, keyboard)));
    }

    void edit(Address to, long message, String text) {
        post.send(Outgoing.of(new Parcel.Edit(to, message, text, Keyboard.NONE)));
    }
}
