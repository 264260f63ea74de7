package org.hamroh.vault;

/** A sealed value did not open: wrong row, altered, or its key has been destroyed. Says which column, never what. */
public final class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(Field field) {
        super("a sealed value of " + field + " does not open");
    }
}
