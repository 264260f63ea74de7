package org.hamroh.emulator;

/** What goes back over HTTP; {@code retryAfter} in seconds also becomes a header, 0 for none. */
record Reply(int status, String body, String description, long retryAfter) {

    /** A success around a result that is JSON already. */
    static Reply ok(String result) {
        return new Reply(200, "{\"ok\":true,\"result\":" + result + "}", "", 0);
    }
}
