package org.hamroh.desk;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hamroh.channel.Content;
import org.hamroh.channel.Timer;
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
    private final JdbcClient jdbc;
    private final Vault vault;
    private final InstantSource clock;

    private record Album(long operator, String name, String token, long written, OptionalLong answers) {
    }

    OperatorAlbums(OperatorTalk talk, Operators operators, Pending pending, JdbcClient jdbc, Vault vault,
            InstantSource clock) {
        this.talk = talk;
        this.operators = operators;
        this.pending = pending;
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

    /** Something came from her: unless it is the next part of the same album, that is whole now. */
    void before(Operator operator, Content next) {
        open(operator.id()).filter(album -> !(inner(next) instanceof Content.Media media
                && name(media.album()).equals(album.name))).ifPresent(album -> passOn(operator, album));
    }

    @Override
    public void due(Instant now) {
        for (long id : jdbc.sql("select operator from desk_album where at <= ?")
                .param(Timestamp.from(now.minus(Limits.ALBUM_WHOLE))).query(Long.class).list())
            operators.byId(id).ifPresent(operator -> open(id).ifPresent(album -> passOn(operator, album)));
    }

    private void waits(Operator operator, Content.Media media, Pending.Said part, long written) {
        Timestamp now = Timestamp.from(clock.instant());
        Optional<Album> album = open(operator.id());
        if (album.isPresent()) {
            pending.add(operator, album.get().token, part);
            jdbc.sql("update desk_album set at = ? where operator = ?").params(now, operator.id()).update();
        } else
            jdbc.sql("insert into desk_album (operator, album, token, written, answers, at) values (?, ?, ?, ?, ?, ?)")
                    .param(operator.id()).param(name(media.album())).param(pending.keep(operator, List.of(part)))
                    .param(written).param(media.answers().isPresent() ? media.answers().getAsLong() : null).param(now)
                    .update();
    }

    private void passOn(Operator operator, Album album) {
        jdbc.sql("delete from desk_album where operator = ?").param(operator.id()).update();
        List<Pending.Said> parts = pending.take(operator, album.token);
        if (!parts.isEmpty())
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
