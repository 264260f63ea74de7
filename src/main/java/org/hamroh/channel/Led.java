package org.hamroh.channel;

/** Port: what only the leading instance runs. */
public interface Led {

    void start();

    /** Returns when it has stopped. */
    void stop();
}
