package org.hamroh.casework;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long what stands in the books is kept, by what it is for.
 *
 * @param requests words, notes and key of a closed request: to answer a person who comes back, and to pass a case on
 * @param relay the way from a closed request to the person: to tell once more what is left to tell
 * @param counts the row without words: to compare one year with the last in what is asked for and how fast we were
 */
@ConfigurationProperties("hamroh.keep")
public record Keeping(Duration requests, Duration relay, Duration counts) {
}
