package org.hamroh.channel;

/**
 * A parcel with how it is to travel.
 *
 * @param stream what must stay in order within one chat; a person's chat has one, a group one a request, an operator's
 *            chat one for the talk and one for rings
 * @param about what it belongs to, so that it can be called back while it waits; empty if to nothing
 * @param ref under which {@link Receipts} hear what became of it; empty if nobody asks
 */
public record Outgoing(Parcel parcel, String stream, Urgency urgency, String ref, String about) {

    public static Outgoing of(Parcel parcel) {
        return new Outgoing(parcel, "", Urgency.NORMAL, "", "");
    }

    public Outgoing in(String stream) {
        return new Outgoing(parcel, stream, urgency, ref, about);
    }

    public Outgoing as(Urgency urgency) {
        return new Outgoing(parcel, stream, urgency, ref, about);
    }

    public Outgoing ref(String ref) {
        return new Outgoing(parcel, stream, urgency, ref, about);
    }

    public Outgoing about(String about) {
        return new Outgoing(parcel, stream, urgency, ref, about);
    }
}
