package org.hamroh.directory;

/** So many have found nobody at this number that it is in doubt: said once, in the transaction of the last report. */
public record NumberDoubted(ServiceNumber number) {
}
