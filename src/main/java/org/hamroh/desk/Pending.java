package org.hamroh.desk;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
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

    /** One alone begins with how it came, or an empty line. */
    private static final String SEVERAL = "[";

    private final JdbcClient jdbc;
    private final Operators operators;
    private final Vault vault;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final JsonMapper json;

    Pending(JdbcClient jdbc, Operators operators, Vault vault, RandomGenerator random, InstantSource clock,
            JsonMapper json) {
        this.json = json;
        this.jdbc = jdbc;
        this.operators = operators;
        this.vault = vault;
        this.random = random;
        this.clock = clock;
    }

    /** An operator's words, or media with the words under them. */
    record Said(String text, Optional<Sent> sent) {

        private String lines() {
            return sent.map(Sent::line).orElse("") + "\n" + text;
        }

        private Said standingIn(long chat) {
            return new Said(text, sent.map(it -> new Sent(it.kind(), chat, it.message(), it.album(), it.mark())));
        }

        private static Said of(String lines) {
            int first = lines.indexOf('\n');
            return new Said(lines.substring(first + 1), Sent.of(lines.substring(0, Math.max(0, first))));
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

    /** What waits already, with others instead. */
    void keep(Operator operator, String token, List<Said> said) {
        jdbc.sql("delete from desk_pending where token = ?").param(token).update();
        jdbc.sql("insert into desk_pending (token, operator, body, at) values (?, ?, ?, ?)")
                .params(token, operator.id(),
                        vault.seal(Field.DESK_PENDING, token, written(said).getBytes(StandardCharsets.UTF_8)),
                        Timestamp.from(clock.instant()))
                .update();
    }

    void purge() {
        jdbc.sql("delete from desk_pending where at < ? and token not in (select token from desk_album)")
                .param(oldest()).update();
    }

    private Timestamp oldest() {
        return Timestamp.from(clock.instant().minus(Limits.PENDING));
    }

    /** The words of this question, once; empty too if they do not open. */
    List<Said> take(Operator operator, String token) {
        List<Said> said = all(operator, token, oldest());
        jdbc.sql("delete from desk_pending where token = ? and operator = ?").params(token, operator.id()).update();
        return said;
    }

    /** However old. */
    List<Said> all(Operator operator, String token) {
        return all(operator, token, Timestamp.from(Instant.EPOCH));
    }

    private List<Said> all(Operator operator, String token, Timestamp oldest) {
        return jdbc.sql("select body from desk_pending where token = ? and operator = ? and at >= ?")
                .params(token, operator.id(), oldest).query((row, n) -> row.getBytes(1)).optional()
                .map(body -> opened(operator, token, body)).orElse(List.of());
    }

    /** Several without where they stand, which is her own chat: a version that knows but one would take all for words. */
    private String written(List<Said> said) {
        return said.size() == 1
                ? said.getFirst().lines()
                : json.writeValueAsString(said.stream().map(one -> one.standingIn(Sent.PERSONS).lines()).toList());
    }

    private List<Said> opened(Operator operator, String token, byte[] body) {
        try {
            String written = new String(vault.open(Field.DESK_PENDING, token, body), StandardCharsets.UTF_8);
            return written.startsWith(SEVERAL)
                    ? operators.address(operator).stream()
                            .flatMap(own -> Stream.of(json.readValue(written, String[].class)).map(Said::of)
                                    .map(one -> one.standingIn(own.id())))
                            .toList()
                    : List.of(Said.of(written));
        } catch (SealBroken | JacksonException e) {
            return List.of();
        }
    }
}
