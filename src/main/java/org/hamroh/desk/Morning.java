package org.hamroh.desk;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Requests;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Outgoing;
import org.hamroh.channel.Parcel;
import org.hamroh.channel.Post;
import org.hamroh.channel.Timer;
import org.hamroh.dialog.Line;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists in the group, each morning on which somebody works, who still waits: what is not urgent rang nobody when it came.
 * After an outage it is said late, but not in the afternoon.
 */
@Component
class Morning implements Timer {

    private static final String STREAM = "morning";

    private final Requests requests;
    private final Roster roster;
    private final DeskGroup group;
    private final Words words;
    private final Post post;
    private final JdbcClient jdbc;
    private final ZoneId zone;
    private LocalDate done = LocalDate.EPOCH;

    Morning(Requests requests, Roster roster, DeskGroup group, Words words, Post post, JdbcClient jdbc,
            @Value("${hamroh.zone}") ZoneId zone) {
        this.requests = requests;
        this.roster = roster;
        this.group = group;
        this.words = words;
        this.post = post;
        this.jdbc = jdbc;
        this.zone = zone;
    }

    @Override
    public void due(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant planned = today.atTime(Limits.MORNING).atZone(zone).toInstant();
        if (today.equals(done) || now.isBefore(planned) || now.isAfter(planned.plus(Limits.MORNING_LATE))
                || group.address().isEmpty())
            return;
        if (isTold(today)) {
            done = today;
            return;
        }
        jdbc.sql("delete from morning").update();
        jdbc.sql("insert into morning (told_on) values (?)").param(Date.valueOf(today)).update();
        List<HelpRequest> waiting = requests.waiting().stream()
                .filter(request -> !request.isTest() && request.loggedAt().isBefore(planned))
                .sorted(Words.MOST_URGENT_FIRST).toList();
        if (!waiting.isEmpty() && !roster.book().isClosed(today, RosterBook.EVERYWHERE))
            post.send(Outgoing.of(new Parcel.Message(group.address().get(),
                    words.line(Line.MORNING, "list", words.list(waiting)),
                    Keyboard.column(List.of(Presses.button(words.line(Line.TAKE_NEXT), Presses.NEXT))))).in(STREAM));
    }

    private boolean isTold(LocalDate today) {
        return jdbc.sql("select count(*) from morning where told_on = ?").param(Date.valueOf(today))
                .query(Integer.class).single() > 0;
    }
}
