package org.hamroh.channel;

/** Port: what is done for somebody whose message could not be worked on after all tries. Runs in its own transaction. */
public interface Fallback {

    void failed(Incoming incoming);
}
