package org.hamroh.desk;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.hamroh.channel.Address;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Led;
import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Post;
import org.hamroh.channel.Timer;
import org.hamroh.conversation.DialogsNews;
import org.hamroh.dialog.Line;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the group what became of the dialogs that somebody saved. Every instance reads them, and only the one that leads
 * says so: what another has found meanwhile was said by the one that led then.
 */
@Component
class EditNews implements Timer, Led {

    private static final String STREAM = "edits";

    private final DeskGroup group;
    private final Post post;
    private final Words words;
    private final Queue<DialogsNews> untold = new ArrayDeque<>();
    private boolean leading;

    EditNews(DeskGroup group, Post post, Words words) {
        this.group = group;
        this.post = post;
        this.words = words;
    }

    @Override
    public synchronized void start() {
        leading = true;
    }

    @Override
    public synchronized void stop() {
        leading = false;
        untold.clear();
    }

    /** What was mended before anybody was told that it is broken is no news. */
    @EventListener
    synchronized void heard(DialogsNews news) {
        boolean over = news instanceof DialogsNews.Mended && untold.remove(new DialogsNews.Refused());
        if (leading && !over)
            untold.add(news);
    }

    @Override
    public synchronized void due(Instant now) {
        Optional<Address> address = group.address();
        while (address.isPresent() && !untold.isEmpty())
            post.send(Outgoing.of(new Parcel.Message(address.get(), said(untold.remove()), Keyboard.NONE)).in(STREAM));
    }

    private String said(DialogsNews news) {
        return switch (news) {
        case DialogsNews.Refused _ -> words.line(Line.DIALOGS_REFUSED);
        case DialogsNews.Mended _ -> words.line(Line.DIALOGS_MENDED);
        case DialogsNews.LanguageGone gone ->
            words.line(Line.LANGUAGE_GONE, Map.of("language", gone.name(), "where", gone.where()));
        case DialogsNews.LanguageBack back -> words.line(Line.LANGUAGE_BACK, "language", back.name());
        };
    }
}
