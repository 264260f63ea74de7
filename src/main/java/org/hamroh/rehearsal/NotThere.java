package org.hamroh.rehearsal;

/** Somebody or something that the page named is not, or no longer, there; the message is a sentence for the page. */
final class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotThere(String message) {
        super(message);
    }
}
