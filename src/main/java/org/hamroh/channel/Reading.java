package org.hamroh.channel;

import java.util.Optional;
import java.util.OptionalLong;

/** What a messenger made of one raw update: where it came from and what it holds. */
public record Reading(Address address, Optional<Sender> sender, OptionalLong message, Content content) {
}
