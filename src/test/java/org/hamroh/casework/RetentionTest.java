package org.hamroh.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamroh.vault.Exhumation;
import org.hamroh.vault.Exhumation.Opened;
import org.hamroh.vault.Field;
import org.hamroh.vault.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What is past its time opens nowhere, with any key that is left: neither here nor in a copy made before. What is not
 * yet past its time opens, whatever happened on the way.
 */
class RetentionTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    /** The life of a week's key, counted from anything sealed in it, and the day until the next run. */
    private static final Duration COPIES_DIE = WEEK.plus(Limits.WEEK_KEPT).plus(DAY);

    @TempDir
    Path keys;
    private Books books;
    private final List<UUID> logged = new ArrayList<>();
    private final Map<UUID, Instant> closed = new HashMap<>();
    private final Map<UUID, Instant> erased = new HashMap<>();

    @BeforeEach
    void theHelplineRuns() {
        books = new Books(keys);
    }

    @AfterEach
    void itStops() {
        books.close();
    }

    @Test
    void afterALongOutageNothingDueOpensHereOrInTheCopyAndAllElseDoes() {
        for (int week = 0; week < 20; week++) {
            aWeekOf(50);
            books.now = books.now.plus(WEEK);
        }
        JdbcTemplate copy = books.copy();
        assertThat(requestsIn(Exhumation.of(copy, keys, copy), Field.MESSAGE_BODY)).hasSize(1000 - erased.size());
        books.now = books.now.plus(Duration.ofDays(60));

        books.day();

        Set<String> alive = notDue(books.now);
        assertThat(alive).hasSizeBetween(300, 700);
        Set<Opened> here = Exhumation.of(books.jdbc, keys, books.jdbc, copy);
        assertThat(requestsIn(here, Field.MESSAGE_BODY)).isEqualTo(alive);
        assertThat(requestsIn(here, Field.NOTE_BODY)).isEqualTo(alive);
        assertThat(requestsIn(here, Field.REQUEST_KEY)).isEqualTo(alive);
        assertThat(requestsIn(here, Field.RELAY_ADDRESS)).isEqualTo(open());
        Set<Opened> there = Exhumation.of(copy, keys, books.jdbc, copy);
        assertThat(requestsIn(there, Field.MESSAGE_BODY)).isEqualTo(alive);
        assertThat(requestsIn(there, Field.NOTE_BODY)).isEqualTo(alive);
        assertThat(requestsIn(there, Field.REQUEST_KEY)).isEmpty();
        assertThat(requestsIn(there, Field.RELAY_ADDRESS)).isEmpty();
        assertThat(Exhumation.of(copy, keys, copy)).as("the copy alone with all keys").isEmpty();
        assertThat(books.jdbc.queryForObject("select count(*) from request_message", Integer.class))
                .isEqualTo(alive.size());
        assertThat(books.jdbc.queryForObject("select count(*) from help_request", Integer.class)).isEqualTo(1000);
    }

    @Test
    void dayByDayWithTroubleAtAnyStepTheSameHolds() {
        Random chance = new Random(26);
        Map<Instant, JdbcTemplate> copies = new HashMap<>();
        int troubles = 0;
        for (int day = 0; day < 30 * 7; day++) {
            if (day % 7 == 0) {
                aWeekOf(10);
                copies.put(books.now, books.copy());
            }
            books.now = books.now.plus(DAY);
            for (boolean done = false; !done;)
                try {
                    books.day(() -> {
                        if (chance.nextInt(4) == 0)
                            throw new Killed();
                    });
                    done = true;
                } catch (Killed again) {
                    troubles++;
                }
        }

        assertThat(troubles).isGreaterThan(100);
        Set<Opened> here = Exhumation.of(books.jdbc, keys, books.jdbc);
        assertThat(requestsIn(here, Field.MESSAGE_BODY)).isEqualTo(notDue(books.now));
        assertThat(requestsIn(here, Field.RELAY_ADDRESS)).containsAll(open());
        copies.forEach((made, copy) -> {
            if (made.plus(COPIES_DIE).isBefore(books.now))
                assertThat(Exhumation.of(copy, keys, copy)).as("alone, made " + made).isEmpty();
            Set<String> words = requestsIn(Exhumation.of(copy, keys, copy, books.jdbc), Field.MESSAGE_BODY);
            assertThat(notDue(books.now.minus(COPIES_DIE))).as("with today's, made " + made).containsAll(words);
        });
        assertThat(keys.resolve("epochs").toFile().list()).hasSizeBetween(5, 6);
    }

    @Test
    void anErasedRequestOpensInNoCopyOnceItsWeeksKeyIsGone() {
        UUID hers = books.logs("hers");
        UUID his = books.logs("his");
        JdbcTemplate copy = books.copy();
        books.erases(hers);

        books.now = books.now.plus(COPIES_DIE);
        books.day();

        assertThat(requestsIn(Exhumation.of(copy, keys, copy, books.jdbc), Field.MESSAGE_BODY))
                .containsExactly(his.toString());
    }

    @Test
    void theRowWithoutWordsIsCountedForTwoYears() {
        books.closes(books.logs("hers"));

        books.now = books.now.plus(Books.KEEPING.requests()).plus(Duration.ofHours(1));
        books.day();
        assertThat(books.jdbc.queryForMap("select state, outcome, words from help_request"))
                .containsEntry("state", "CLOSED").containsEntry("outcome", "HELPED").containsEntry("words", false);
        books.now = books.now.minus(Books.KEEPING.requests()).plus(Books.KEEPING.counts());
        books.day();
        assertThat(books.jdbc.queryForList("select id from help_request")).isEmpty();
    }

    @Test
    void nothingGoesBeforeItsTime() {
        books.now = books.now.plus(Duration.ofMinutes(59));
        UUID id = books.logs("hers");
        books.closes(id);

        books.now = books.now.plus(Books.KEEPING.relay());
        books.day();
        assertThat(books.relay.address(id)).isPresent();
        books.now = books.now.minus(Books.KEEPING.relay()).plus(Books.KEEPING.requests());
        books.day();
        assertThat(books.talk.of(id)).hasSize(1);
        assertThat(books.relay.address(id)).isEmpty();
    }

    @Test
    void anOpenRequestKeepsItsWordsHoweverOldItIs() {
        UUID id = books.logs("hers");

        for (int week = 0; week < 60; week++) {
            books.now = books.now.plus(WEEK);
            books.day();
        }

        assertThat(books.talk.of(id)).extracting(Talk.Message::text).containsExactly("потеряла паспорт");
        assertThat(books.relay.address(id)).isPresent();
    }

    @Test
    void onlyAClosedRequestCanLoseItsWords() {
        HelpRequest open = books.requests.find(books.logs("hers")).orElseThrow();

        assertThat(open.hasWords()).isTrue();
        assertThatIllegalStateException().isThrownBy(open::loseWords);
    }

    /** Of each ten logged two stay open, one is erased at once, three are closed at once, four three weeks later. */
    private void aWeekOf(int requests) {
        List<UUID> before = List.copyOf(logged);
        for (int i = 0; i < requests; i++) {
            UUID id = books.logs(books.now + "|" + i);
            logged.add(id);
            if (i % 10 == 2) {
                books.erases(id);
                erased.put(id, books.now);
            } else if (i % 10 > 2 && i % 10 < 6)
                close(id);
        }
        int late = before.size() - 3 * requests;
        for (int i = 0; late >= 0 && i < requests; i++)
            if (i % 10 >= 6)
                close(before.get(late + i));
    }

    private void close(UUID id) {
        books.closes(id);
        closed.put(id, books.now);
    }

    private Set<String> notDue(Instant at) {
        return logged.stream().filter(id -> !erased.containsKey(id) || erased.get(id).isAfter(at))
                .filter(id -> closed.getOrDefault(id, Instant.MAX.minus(Books.KEEPING.requests()))
                        .plus(Books.KEEPING.requests()).isAfter(at.minus(Duration.ofHours(1))))
                .map(UUID::toString).collect(Collectors.toSet());
    }

    private Set<String> open() {
        return logged.stream().filter(id -> !erased.containsKey(id) && !closed.containsKey(id)).map(UUID::toString)
                .collect(Collectors.toSet());
    }

    private static Set<String> requestsIn(Set<Opened> opened, Field field) {
        return opened.stream().filter(each -> each.field() == field).map(Opened::of).collect(Collectors.toSet());
    }

    /** As a kill: what was not committed is gone. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
