package org.hamroh.channel;

/** Where a chat is reached. Never stored or logged in the clear. */
public record Address(long id) {

    /** A group of people rather than one person's own chat. */
    public boolean isGroup() {
        return id < 0;
    }

    @Override
    public String toString() {
        return "Address[…]";
    }
}
