package org.hamroh.desk;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.hamroh.channel.Content;
import org.hamroh.channel.Timer;
import org.hamroh.dialog.Line;
import org.hamroh.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an operator sends together goes together: its parts come one by one, and what stands under any of them may hold
 * back all. They wait until something else comes from her, or for {@link Limits#ALBUM_WHOLE} after the last.
 */
@Component
class OperatorAlbums implements Timer {

    private final OperatorTalk talk;
    private final Operators operators;
    private final Pending pending;
    private final Hands hands;
    private final Words words;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final InstantSource clock;

    private Optional<Instant> patient = Optional.empty();

    private record Album(long operator, String name, String token, long written, OptionalLong answers) {
    }

    OperatorAlbums(OperatorTalk talk, Operators operators, Pending pending, Hands hands, Words words,
            JdbcClient jdbc, Vault vault, InstantSource clock) {
        this.talk = talk;
        this.operators = operators;
        this.pending = pending;
        this.hands = hands;
        this.words = words;
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** One part of an album waits for the others; what came alone is passed on. */
    void media(Operator operator, Content.Media media, OptionalLong written) {
        if (media.album().isEmpty() || written.isEmpty() || !media.canBeCopied())
            talk.media(operator, media, written);
        else
            talk.sent(operator, media, written).ifPresent(said -> waits(operator, media, said, written.getAsLong()));
    }

    /**
     * Something came from her: unless it is of the same album, that is whole now.
     *
     * @return whether nothing more is to be done: she corrected what is under a part that waits
     */
    boolean before(Operator operator, Content next) {
        Optional<Album> album = open(operator.id());
        if (album.isEmpty()
                || inner(next) instanceof Content.Media media && name(media.album()).equals(album.get().name))
            return false;
        if (next instanceof Content.Edited edited && corrects(operator, album.get(), edited))
            return true;
        passOn(operator, album.get());
        return false;
    }

    @Override
    public void due(Instant now) {
        if (patient.isEmpty())
            patient = Optional.of(now.plus(Limits.ALBUM_AFTER_START));
        if (patient.get().isAfter(now))
            return;
        for (long id : jdbc.sql("select operator from desk_album where at <= ?")
                .param(Timestamp.from(now.minus(Limits.ALBUM_WHOLE))).query(Long.class).list())
            operators.byId(id).ifPresent(operator -> open(id).ifPresent(album -> passOn(operator, album)));
    }

    private boolean corrects(Operator operator, Album album, Content.Edited edited) {
        List<Pending.Said> parts = pending.all(operator, album.token);
        if (!(edited.now() instanceof Content.Media now) || parts.stream().noneMatch(part -> isAt(edited, part)))
            return false;
        pending.keep(operator, album.token, parts.stream()
                .map(part -> isAt(edited, part) ? new Pending.Said(now.caption(), part.sent()) : part).toList());
        return true;
    }

    private static boolean isAt(Content.Edited edited, Pending.Said part) {
        return part.sent().filter(sent -> edited.message().isPresent()
                && edited.message().getAsLong() == sent.message()).isPresent();
    }

    private void waits(Operator operator, Content.Media media, Pending.Said part, long written) {
        Timestamp now = Timestamp.from(clock.instant());
        Optional<Album> album = open(operator.id());
        if (album.isPresent()) {
            pending.keep(operator, album.get().token, Stream.concat(pending.all(operator, album.get().token).stream(),
                    Stream.of(part)).toList());
            jdbc.sql("update desk_album set at = ? where operator = ?").params(now, operator.id()).update();
        } else
            jdbc.sql("insert into desk_album (operator, album, token, written, answers, at) values (?, ?, ?, ?, ?, ?)")
                    .param(operator.id()).param(name(media.album())).param(pending.keep(operator, List.of(part)))
                    .param(written).param(media.answers().isPresent() ? media.answers().getAsLong() : null).param(now)
                    .update();
    }

    private void passOn(Operator operator, Album album) {
        jdbc.sql("delete from desk_album where operator = ?").param(operator.id()).update();
        List<Pending.Said> parts = pending.all(operator, album.token);
        pending.take(operator, album.token);
        if (!operator.isOnDesk())
            return;
        if (parts.isEmpty())
            hands.say(operator, words.line(Line.FOR_WHICH_OLD));
        else
            talk.passOn(operator, parts, album.name, album.answers, OptionalLong.of(album.written));
    }

    private Optional<Album> open(long operator) {
        return jdbc.sql("select album, token, written, answers from desk_album where operator = ?").param(operator)
                .query((row, n) -> new Album(operator, row.getString(1), row.getString(2), row.getLong(3),
                        Optional.ofNullable(row.getObject(4, Long.class)).map(OptionalLong::of)
                                .orElse(OptionalLong.empty())))
                .optional();
    }

    private String name(String album) {
        return HexFormat.of().formatHex(vault.fingerprint(album.getBytes(StandardCharsets.UTF_8)));
    }

    private static Content inner(Content content) {
        return content instanceof Content.Shared shared ? shared.what() : content;
    }
}
