package org.hamroh.desk;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.hamroh.vault.Field;
import org.hamroh.vault.SealBroken;
import org.hamroh.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words that wait for "for which?". Each question has its own, so that an older button never sends newer words. */
@Component
class Pending {

    /** Between the message's number and its words: no text holds it, see where messages are read. */
    private static final char END = '\0';

    /** @param message where they stand in the operator's chat; empty if that is not known */
    record Words(String text, OptionalLong message) {
    }

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RandomGenerator random;
    private final InstantSource clock;

    Pending(JdbcClient jdbc, Vault vault, RandomGenerator random, InstantSource clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.random = random;
        this.clock = clock;
    }

    /** @return what the question's buttons carry */
    String keep(Operator operator, String text, OptionalLong written) {
        String body = (written.isPresent() ? written.getAsLong() : "") + "" + END + text;
        String token = String.format("%016x", random.nextLong());
        jdbc.sql("insert into desk_pending (token, operator, body, at) values (?, ?, ?, ?)")
                .params(token, operator.id(),
                        vault.seal(Field.DESK_PENDING, token, body.getBytes(StandardCharsets.UTF_8)),
                        Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    void purge() {
        jdbc.sql("delete from desk_pending where at < ?").param(oldest()).update();
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(Limits.PENDING));
    }

    /** The words of this question, once; empty too if they do not open. */
    Optional<Words> take(Operator operator, String token) {
        Optional<byte[]> sealed = jdbc.sql("select body from desk_pending where token = ? and operator = ? and at >= ?")
                .params(token, operator.id(), oldest()).query((row, n) -> row.getBytes(1)).optional();
        jdbc.sql("delete from desk_pending where token = ? and operator = ?").params(token, operator.id()).update();
        return sealed.flatMap(body -> opened(token, body));
    }

    private Optional<Words> opened(String token, byte[] body) {
        try {
            return Optional.of(words(new String(vault.open(Field.DESK_PENDING, token, body), StandardCharsets.UTF_8)));
        } catch (SealBroken e) {
            return Optional.empty();
        }
    }

    private static Words words(String body) {
        int end = body.indexOf(END);
        return new Words(body.substring(end + 1),
                end > 0 ? OptionalLong.of(Long.parseLong(body.substring(0, end))) : OptionalLong.empty());
    }
}
