package org.hamroh.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hamroh.channel.Address;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The operators' side.
 *
 * @param chat the group's id; empty while there is none
 * @param language in which operators read
 * @param ladder when each further circle is called, counted from logging
 * @param ringEvery how often those called are rung until one takes the request
 * @param drill when the weekly test alarm begins, such as MON 11:00; empty for none
 */
@ConfigurationProperties("hamroh.desk")
record DeskSettings(String chat, String language, List<Duration> ladder, Duration ringEvery, String drill) {

    Optional<Address> group() {
        return chat.isBlank() ? Optional.empty() : Optional.of(new Address(Long.parseLong(chat.strip())));
    }
}
