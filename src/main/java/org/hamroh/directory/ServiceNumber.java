package org.hamroh.directory;

/**
 * One number of one service: the same digits in another country are another number.
 *
 * @param service by its name in the file
 * @param number  exactly as published
 */
public record ServiceNumber(String service, String number) {
}
