package org.hamroh.channel;

/** Port: hears what became of parcels that carry a ref. */
public interface Receipts {

    /** Runs in the transaction that also removes the parcel. */
    void received(Receipt receipt);

    /** A chat lives at another address from now on. */
    default void moved(Address from, Address to) {
    }
}
