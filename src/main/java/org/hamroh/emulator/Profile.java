package org.hamroh.emulator;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Telegram knows of a person and tells every bot; an empty text stands for "not set".
 *
 * @param id above 2^32, as those of newer accounts are
 * @param language IETF tag, set by the person's app
 */
public record Profile(long id, String firstName, String lastName, String username, String language) {

    /** A made-up profile whose every part is long and random, so that a leak of any of them can be searched for. */
    static Profile random(RandomGenerator random, String language) {
        long id = 5_000_000_000L + random.nextLong(2_000_000_000L);
        String letters = Long.toString(random.nextLong(1L << 40, 1L << 45), Character.MAX_RADIX);
        return new Profile(id, "First" + letters, random.nextBoolean() ? "Last" + letters : "",
                random.nextBoolean() ? "nick_" + letters : "", language);
    }

    /** Everything that would give the person away if it appeared outside Telegram. */
    public List<String> traces() {
        return Stream.of(Long.toString(id), firstName, lastName, username).filter(trace -> !trace.isEmpty()).toList();
    }

    ObjectNode user() {
        ObjectNode user = Json.object().put("id", id).put("is_bot", false).put("first_name", firstName);
        Json.putUnlessEmpty(user, "last_name", lastName);
        Json.putUnlessEmpty(user, "username", username);
        Json.putUnlessEmpty(user, "language_code", language);
        return user;
    }

    ObjectNode chat() {
        ObjectNode chat = Json.object().put("id", id).put("type", "private").put("first_name", firstName);
        Json.putUnlessEmpty(chat, "last_name", lastName);
        Json.putUnlessEmpty(chat, "username", username);
        return chat;
    }
}
