package org.hamroh.directory;

/**
 * A key of a block.
 *
 * @param needed  that its absence is a problem
 * @param meaning what it does, for whoever writes a file
 */
record Key(String name, Value value, boolean needed, String meaning) {

    static Key must(String name, Value value, String meaning) {
        return new Key(name, value, true, meaning);
    }

    static Key may(String name, Value value, String meaning) {
        return new Key(name, value, false, meaning);
    }
}
