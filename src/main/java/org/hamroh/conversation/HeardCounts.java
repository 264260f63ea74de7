package org.hamroh.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts by day and category what was heard in free text, and what people said to it: no words, and nobody's tag. */
@Component
public class HeardCounts {

    /** The safe word, among the categories. */
    public static final String SAFE_WORD = "safe_word";
    /** Twice not understood, among the categories. */
    public static final String NOT_UNDERSTOOD = "not_understood";

    /** What became of it. */
    public enum Answer {
        /** The person was asked. */
        ASKED,
        /** It was so. */
        YES,
        /** It was not. */
        NO,
        /** Not now, or only the numbers. */
        LATER,
        /** It was so little clear that somebody else is to answer. */
        HUMAN,
        /** A human talked: it was marked for them, and the person was not asked. */
        MARKED,
        /** Nothing was heard in their words, and soon after they asked for urgent help on this topic by themselves. */
        MISSED
    }

    /**
     * @param category of the examples; of what was missed the request's topic
     * @param times    since the day that was asked for
     */
    public record Count(String category, Answer answer, long times) {
    }

    private final JdbcClient jdbc;
    private final MeterRegistry meters;

    HeardCounts(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.meters = meters;
    }

    void count(String category, Answer answer, LocalDate day) {
        String named = category.substring(0, Math.min(category.length(), Limits.CATEGORY));
        jdbc.sql("insert into heard_count (counted_on, category, answer, times) values (?, ?, ?, 0) "
                + "on conflict do nothing").params(Date.valueOf(day), named, answer.name()).update();
        jdbc.sql("update heard_count set times = times + 1 where counted_on = ? and category = ? and answer = ?")
                .params(Date.valueOf(day), named, answer.name()).update();
        meters.counter("hamroh.heard", "category", named, "answer", answer.name().toLowerCase(Locale.ROOT)).increment();
    }

    /** Sums from this day on. */
    public List<Count> since(LocalDate day) {
        return jdbc.sql("select category, answer, sum(times) from heard_count where counted_on >= ? "
                + "group by category, answer order by category, answer").param(Date.valueOf(day))
                .query((row, n) -> new Count(row.getString(1), Answer.valueOf(row.getString(2)), row.getLong(3)))
                .list();
    }
}
