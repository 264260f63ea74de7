package org.hamroh.desk;

import java.util.List;
import org.hamroh.casework.RequestsGone;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where the card of a request stands, and what was on its way, is forgotten with the request's row. */
@Component
class CardsGone {

    private final JdbcTemplate jdbc;

    CardsGone(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void gone(RequestsGone gone) {
        for (String table : List.of("card", "desk_hearing", "desk_copy", "desk_told", "handing"))
            jdbc.batchUpdate("delete from " + table + " where request = ?",
                    gone.requests().stream().map(request -> new Object[]{ request }).toList());
    }
}
