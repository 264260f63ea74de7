package org.hamroh.channel;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.hamroh.vault.Tag;

/**
 * One message, press or change that came in.
 *
 * @param key names the stored row; the same after a restart, so that what is derived from it is the same too
 * @param message its id in the chat, where it has one
 * @param at when it was taken in
 */
public record Incoming(String key, Tag chat, Address address, Optional<Sender> sender, OptionalLong message, Instant at,
        Content content) {
}
