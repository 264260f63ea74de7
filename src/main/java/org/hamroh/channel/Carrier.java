package org.hamroh.channel;

import java.util.concurrent.CompletionStage;

/** Port: a messenger that carries parcels. */
public interface Carrier {

    /** Never completes exceptionally. Takes no longer than the messenger's own time limit for a call. */
    CompletionStage<Outcome> carry(Parcel parcel);

    /** How fast it may be used. */
    Pace.Rates rates();
}
