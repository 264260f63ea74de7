package org.hamroh.directory;

/**
 * Something wrong in a directory file, and what to do about it.
 *
 * @param file the file's name, without its folder
 * @param line counted from 1
 * @param column counted from 1
 */
public record Problem(String file, int line, int column, String sentence) {

    @Override
    public String toString() {
        return "%s:%d:%d: error: %s".formatted(file, line, column, sentence);
    }
}
