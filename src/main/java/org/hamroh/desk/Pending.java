package org.hamroh.desk;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.hamroh.casework.Sent;
import org.hamroh.vault.Field;
import org.hamroh.vault.SealBroken;
import org.hamroh.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words that wait for "for which?". Each question has its own, so that an older button never sends newer words. */
@Component
class Pending {

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

    /** An operator's words, or media with the words under them. */
    record Said(String text, Optional<Sent> sent) {

        private String lines() {
            return sent.map(Sent::line).orElse("") + "\n" + text;
        }

        private static Said of(String lines) {
            int first = lines.indexOf('\n');
            Optional<Sent> sent = first < 0 ? Optional.empty() : Sent.of(lines.substring(0, first));
            return new Said(sent.isPresent() || first == 0 ? lines.substring(first + 1) : lines, sent);
        }

        @Override
        public String toString() {
            return "Said[…]";
        }
    }

    /** @return what the question's buttons carry */
    String keep(Operator operator, Said said) {
        String token = String.format("%016x", random.nextLong());
        jdbc.sql("insert into desk_pending (token, operator, body, at) values (?, ?, ?, ?)")
                .params(token, operator.id(),
                        vault.seal(Field.DESK_PENDING, token, said.lines().getBytes(StandardCharsets.UTF_8)),
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
    Optional<Said> take(Operator operator, String token) {
        Optional<byte[]> sealed = jdbc.sql("select body from desk_pending where token = ? and operator = ? and at >= ?")
                .params(token, operator.id(), oldest()).query((row, n) -> row.getBytes(1)).optional();
        jdbc.sql("delete from desk_pending where token = ? and operator = ?").params(token, operator.id()).update();
        return sealed.flatMap(body -> opened(token, body)).map(Said::of);
    }

    private Optional<String> opened(String token, byte[] body) {
        try {
            return Optional.of(new String(vault.open(Field.DESK_PENDING, token, body), StandardCharsets.UTF_8));
        } catch (SealBroken e) {
            return Optional.empty();
        }
    }
}
