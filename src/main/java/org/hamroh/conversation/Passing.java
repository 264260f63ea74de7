package org.hamroh.conversation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.casework.Sent;
import org.hamroh.casework.Talk;
import org.hamroh.channel.Content;
import org.hamroh.channel.Incoming;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Line;
import org.hamroh.triage.Verdict;
import org.springframework.stereotype.Component;

/**
 * What a person sends into an open request besides new words: media, corrections, and what leads to somebody, which waits
 * for a yes.
 */
@Component
class Passing {

    private static final String YES = "m:y:";
    private static final String NO = "m:n:";
    private static final String DOCUMENT = "m:d:";

    /** What a question is about. */
    private record Asked(UUID request, Content.Shared.Of of) {
    }

    private final Cache<Asked, Instant> asked = Caffeine.newBuilder().maximumSize(Limits.CHATS_COUNTED).build();
    private final Dialogs dialogs;
    private final Requests requests;
    private final Talk talk;
    private final HumanDesk desk;
    private final Albums albums;
    private final Say say;

    Passing(Dialogs dialogs, Requests requests, Talk talk, HumanDesk desk, Albums albums, Say say) {
        this.dialogs = dialogs;
        this.requests = requests;
        this.talk = talk;
        this.desk = desk;
        this.albums = albums;
        this.say = say;
    }

    /** Words, so that they can be found again when they are corrected or taken back. */
    Talk.Message words(HelpRequest request, String text, Incoming in) {
        return requests.write(request, in.address().id(), text, sent(Sent.TEXT, "", in));
    }

    void media(Conversation c, HelpRequest request, Content.Media media, Incoming in) {
        Optional<Sent> sent = sent(media.kind(), media.album(), in);
        if (!media.canBeCopied() || sent.isEmpty()) {
            say.line(in.address(), dialogs.book(c), Line.MEDIA_CANNOT);
            return;
        }
        Talk.Message kept = requests.write(request, in.address().id(), media.caption(), sent);
        if (request.isTaken())
            desk.hear(request, kept, isDanger(media.caption()));
        else if (albums.isAnswered(media, in))
            added(c, kept, in);
    }

    /** Asks first; until then it is kept for nobody. What comes while the question is in sight waits for the same yes. */
    void ask(Conversation c, HelpRequest request, Content.Shared shared, Incoming in) {
        if (shared.what() instanceof Content.Media media) {
            if (!media.canBeCopied()) {
                media(c, request, media, in);
                return;
            }
            ask(c, request, shared.of(), held(request, media.caption(), media.kind(), shared.of(), in), in);
        } else if (shared.what() instanceof Content.Text text)
            ask(c, request, shared.of(), held(request, text.text(), Sent.TEXT, shared.of(), in), in);
    }

    /** Whether something waits for its answer: nothing else asks again. */
    static boolean isQuestion(Outgoing outgoing) {
        return outgoing.parcel() instanceof Parcel.Message message
                && message.keyboard() instanceof Keyboard.Buttons buttons
                && buttons.rows().stream().flatMap(List::stream).anyMatch(button -> button.data().startsWith(YES));
    }

    /** A later version goes after the first; the operator sees both. @return false if nothing was kept of the first */
    boolean correct(Conversation c, HelpRequest request, Content.Edited edited, Incoming in) {
        List<Talk.Message> before = edited.message().isEmpty()
                ? List.of()
                : talk.from(request.id(), Sent.PERSONS, edited.message().getAsLong());
        Optional<String> text = words(edited.now());
        if (before.isEmpty() || text.isEmpty())
            return false;
        Talk.Message last = before.getLast();
        if (last.is(Sent.Mark.HELD) || !last.isMedia() && last.text().equals(text.get()))
            return true;
        String kind = edited.now() instanceof Content.Media media ? media.kind() : Sent.TEXT;
        Talk.Message changed = requests.write(request, in.address().id(), text.get(), Optional
                .of(Sent.media(kind, Sent.PERSONS, edited.message().getAsLong(), "").as(Sent.Mark.CHANGE)));
        if (request.isTaken())
            desk.hear(request, changed, isDanger(text.get()));
        else
            say.line(in.address(), dialogs.book(c), Line.REQUEST_ADDED);
        return true;
    }

    /** @return false if it is none of these buttons */
    boolean press(Conversation c, List<HelpRequest> own, Content.Press press, Incoming in) {
        if (!press.data().startsWith("m:"))
            return false;
        for (HelpRequest request : own) {
            Optional<Talk.Message> kept = id(press.data()).flatMap(id -> talk.find(request.id(), id));
            if (kept.isPresent())
                return pressed(c, request, kept.get(), press, in);
        }
        return false;
    }

    private boolean pressed(Conversation c, HelpRequest request, Talk.Message kept, Content.Press press, Incoming in) {
        Book book = dialogs.book(c);
        if (press.data().startsWith(DOCUMENT) && kept.isMedia()) {
            album(request, kept).forEach(m -> {
                talk.mark(request.id(), m.id(), m.sent().orElseThrow().as(Sent.Mark.DOCUMENT));
                desk.isDocument(request, m.id());
            });
            say.edit(in.address(), press.onMessage(), book.line(Line.DOCUMENT_MARKED));
            return true;
        }
        if (!kept.is(Sent.Mark.HELD))
            return false;
        boolean passed = press.data().startsWith(YES) && request.isOpen();
        for (Talk.Message held : held(request, kept)) {
            talk.remove(request.id(), held.id());
            if (passed)
                pass(request, held, in);
        }
        say.edit(in.address(), press.onMessage(), book.line(passed ? Line.SHARED : Line.NOT_SHARED));
        return true;
    }

    /** It comes after what was written meanwhile: only now the person has said it. */
    private void pass(HelpRequest request, Talk.Message held, Incoming in) {
        Talk.Message kept = requests.write(request, in.address().id(), held.text(),
                held.sent().map(sent -> Sent.media(sent.kind(), sent.chat(), sent.message(), "")));
        if (request.isTaken())
            desk.hear(request, kept, isDanger(held.text()));
    }

    private List<Talk.Message> album(HelpRequest request, Talk.Message one) {
        String album = one.sent().map(Sent::album).orElse("");
        return album.isEmpty()
                ? List.of(one)
                : talk.of(request.id()).stream()
                        .filter(m -> m.sent().filter(s -> s.album().equals(album)).isPresent()).toList();
    }

    private void added(Conversation c, Talk.Message kept, Incoming in) {
        Book book = dialogs.book(c);
        boolean mayBeDocument = kept.sent().filter(Passing::mayBeDocument).isPresent();
        say.text(in.address(), book.line(Line.REQUEST_ADDED), mayBeDocument
                ? Keyboard.column(List.of(new Keyboard.Button(book.line(Line.BUTTON_DOCUMENT), DOCUMENT + kept.id())))
                : Keyboard.NONE);
    }

    private static boolean mayBeDocument(Sent sent) {
        return sent.kind().equals("photo") || sent.kind().equals("document");
    }

    /** What it leads to is kept where an album's name is: with all that waits for the same yes. */
    private Talk.Message held(HelpRequest request, String text, String kind, Content.Shared.Of of, Incoming in) {
        return requests.write(request, in.address().id(), text,
                sent(kind, of.name(), in).map(sent -> sent.as(Sent.Mark.HELD)));
    }

    /** All that waits for the same yes. */
    private List<Talk.Message> held(HelpRequest request, Talk.Message one) {
        return album(request, one).stream().filter(m -> m.is(Sent.Mark.HELD)).toList();
    }

    private void ask(Conversation c, HelpRequest request, Content.Shared.Of of, Talk.Message held, Incoming in) {
        Asked about = new Asked(request.id(), of);
        Instant last = asked.asMap().getOrDefault(about, Instant.EPOCH);
        if (held(request, held).size() > 1 && in.at().isBefore(last.plus(Limits.ASKED_ONCE)))
            return;
        asked.put(about, in.at());
        Book book = dialogs.book(c);
        say.text(in.address(), book.line(switch (of) {
        case CONTACT -> Line.SHARE_CONTACT;
        case FORWARD -> Line.SHARE_FORWARD;
        case LIVE_PLACE -> Line.SHARE_PLACE;
        }), Keyboard.column(List.of(new Keyboard.Button(book.line(Line.SHARE_YES), YES + held.id()),
                new Keyboard.Button(book.line(Line.SHARE_NO), NO + held.id()))));
    }

    private static Optional<Sent> sent(String kind, String album, Incoming in) {
        return in.message().isEmpty()
                ? Optional.empty()
                : Optional.of(Sent.media(kind, Sent.PERSONS, in.message().getAsLong(), album));
    }

    private static Optional<String> words(Content content) {
        return switch (content) {
        case Content.Text text -> Optional.of(text.text());
        case Content.Media media when media.canBeCopied() -> Optional.of(media.caption());
        default -> Optional.empty();
        };
    }

    private static Optional<UUID> id(String data) {
        try {
            return Optional.of(UUID.fromString(data.substring(YES.length())));
        } catch (IllegalArgumentException | IndexOutOfBoundsException forged) {
            return Optional.empty();
        }
    }

    private boolean isDanger(String text) {
        return dialogs.hear(text).kind() == Verdict.Kind.DANGER;
    }
}
