package org.hamroh.desk;

import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Post;
import org.hamroh.channel.Urgency;
import org.springframework.stereotype.Component;

/** Answers a desk press: after the commit, with the result. */
@Component
class PressAnswer {

    private final Post post;

    PressAnswer(Post post) {
        this.post = post;
    }

    void line(String press, String text) {
        send(press, text, "");
    }

    void link(String press, String link) {
        send(press, "", link);
    }

    void nothing(String press) {
        send(press, "", "");
    }

    private void send(String press, String text, String link) {
        if (!press.isEmpty())
            post.send(Outgoing.of(new Parcel.PressAnswer(press, text, link)).as(Urgency.URGENT));
    }
}
