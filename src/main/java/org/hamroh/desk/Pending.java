package org.hamroh.desk;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.hamroh.casework.Sent;
import org.hamroh.vault.Field;
import org.hamroh.vault.SealBroken;
import org.hamroh.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Words that wait for "for which?". Each question has its own, so that an older button never sends newer words. */
@Component
class Pending {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final JsonMapper json;

    Pending(JdbcClient jdbc, Vault vault, RandomGenerator random, InstantSource clock, JsonMapper json) {
        this.json = json;
        this.jdbc = jdbc;
        this.vault = vault;
        this.random = random;
        this.clock = clock;
    }

    /** An operator's words, or media with the words under them. */
    record Said(String text, Optional<Sent> sent) {

        private List<String> parts() {
            return List.of(sent.map(Sent::line).orElse(""), text);
        }

        private static Said of(String[] parts) {
            return new Said(parts[1], Sent.of(parts[0]));
        }

        @Override
        public String toString() {
            return "Said[…]";
        }
    }

    /** @return what the question's buttons carry */
    String keep(Operator operator, List<Said> said) {
        String token = String.format("%016x", random.nextLong());
        keep(operator, token, said);
        return token;
    }

    /** One more to what waits already. */
    void add(Operator operator, String token, Said said) {
        keep(operator, token, Stream.concat(take(operator, token).stream(), Stream.of(said)).toList());
    }

    private void keep(Operator operator, String token, List<Said> said) {
        jdbc.sql("insert into desk_pending (token, operator, body, at) values (?, ?, ?, ?)")
                .params(token, operator.id(),
                        vault.seal(Field.DESK_PENDING, token, json.writeValueAsBytes(said.stream().map(Said::parts)
                                .toList())),
                        Timestamp.from(clock.instant()))
                .update();
    }

    void purge() {
        jdbc.sql("delete from desk_pending where at < ?").param(oldest()).update();
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(Limits.PENDING));
    }

    /** The words of this question, once; empty too if they do not open. */
    List<Said> take(Operator operator, String token) {
        Optional<byte[]> sealed = jdbc.sql("select body from desk_pending where token = ? and operator = ? and at >= ?")
                .params(token, operator.id(), oldest()).query((row, n) -> row.getBytes(1)).optional();
        jdbc.sql("delete from desk_pending where token = ? and operator = ?").params(token, operator.id()).update();
        return sealed.map(body -> opened(token, body)).orElse(List.of());
    }

    private List<Said> opened(String token, byte[] body) {
        try {
            return Stream.of(json.readValue(vault.open(Field.DESK_PENDING, token, body), String[][].class))
                    .map(Said::of).toList();
        } catch (SealBroken | JacksonException e) {
            return List.of();
        }
    }
}
