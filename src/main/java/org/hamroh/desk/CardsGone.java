package org.hamroh.desk;

import org.hamroh.casework.RequestsGone;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where the card of a request stands is forgotten with the request's row. */
@Component
class CardsGone {

    private final JdbcTemplate jdbc;

    CardsGone(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void gone(RequestsGone gone) {
        jdbc.batchUpdate("delete from card where request = ?",
                gone.requests().stream().map(request -> new Object[]{ request }).toList());
    }
}
