package org.hamroh.channel;

/** Who wrote or pressed. The name is only ever used for an operator among colleagues, never for a person. */
public record Sender(Address address, String name) {

    @Override
    public String toString() {
        return "Sender[…]";
    }
}
