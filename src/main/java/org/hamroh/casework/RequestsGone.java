package org.hamroh.casework;

import java.util.List;
import java.util.UUID;

/** Even the rows to count are gone: said in the transaction that takes them away, so that others take theirs along. */
public record RequestsGone(List<UUID> requests) {
}
