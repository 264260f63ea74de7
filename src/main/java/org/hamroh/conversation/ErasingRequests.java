package org.hamroh.conversation;

import java.time.Instant;
import java.util.function.Predicate;
import org.hamroh.casework.Expiry;
import org.hamroh.channel.Chore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What casework takes away as time goes on, as chores of the day. */
@Configuration(proxyBeanMethods = false)
class ErasingRequests {

    @Bean
    @Order(1)
    Chore requestWords(Expiry expiry) {
        return chore("request-words", expiry::words);
    }

    @Bean
    @Order(2)
    Chore requestCounts(Expiry expiry) {
        return chore("request-counts", expiry::counts);
    }

    @Bean
    @Order(3)
    Chore auditEntries(Expiry expiry) {
        return chore("audit", expiry::audit);
    }

    private static Chore chore(String name, Predicate<Instant> step) {
        return new Chore() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean step(Instant now) {
                return step.test(now);
            }
        };
    }
}
