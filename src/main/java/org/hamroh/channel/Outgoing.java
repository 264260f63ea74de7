package org.hamroh.channel;

/**
 * A parcel with how it is to travel.
 *
 * @param stream what must stay in order within one chat; a person's chat has one stream, a group one a request
 * @param ref under which {@link Receipts} hear what became of it; empty if nobody asks
 */
public record Outgoing(Parcel parcel, String stream, Urgency urgency, String ref) {

    public static Outgoing of(Parcel parcel) {
        return new Outgoing(parcel, "", Urgency.NORMAL, "");
    }

    public Outgoing in(String stream) {
        return new Outgoing(parcel, stream, urgency, ref);
    }

    public Outgoing as(Urgency urgency) {
        return new Outgoing(parcel, stream, urgency, ref);
    }

    public Outgoing ref(String ref) {
        return new Outgoing(parcel, stream, urgency, ref);
    }
}
