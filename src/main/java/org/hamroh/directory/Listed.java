package org.hamroh.directory;

import java.util.Optional;

/**
 * A service to which somebody can be referred, in the words of one language.
 *
 * @param note what is known of how it works, such as whom it tells; empty if nothing is
 */
public record Listed(String id, String country, String name, Optional<String> note) {
}
