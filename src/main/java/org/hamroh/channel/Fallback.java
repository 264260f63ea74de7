package org.hamroh.channel;

/** Port: what is done for somebody whose message could not be worked on. */
public interface Fallback {

    /** After all tries. Runs in a transaction of its own. */
    void failed(Incoming incoming);

    /** What is said to everybody, whatever their language, while nothing can be stored or looked up. */
    String stranded();
}
