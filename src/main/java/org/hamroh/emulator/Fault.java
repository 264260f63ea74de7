package org.hamroh.emulator;

import java.time.Duration;

/** What can go wrong with one call. */
public sealed interface Fault {

    /** Refused in Telegram's own shape, without being executed. {@code retryAfter} in seconds, 0 for no parameter. */
    record Refuses(int code, String description, long retryAfter) implements Fault {
    }

    /** A page of HTML instead of JSON, from something in front of Telegram; nothing is executed. */
    record Html(int code) implements Fault {
    }

    /** Status 200 around {@code ok: false}; nothing is executed. */
    record NotOk(int code, String description) implements Fault {
    }

    /** Executed, but the answer breaks off in the middle of its JSON. */
    record Truncates() implements Fault {
    }

    /** The connection closes; nothing is executed. */
    record DropsBefore() implements Fault {
    }

    /** Executed, and then the connection closes without an answer. */
    record DropsAfter() implements Fault {
    }

    /** Answers late, in real time; executed before or after the wait. */
    record Hangs(Duration duration, boolean executesFirst) implements Fault {
    }

    /** 429 with {@code retry_after} in its parameters and header. */
    static Fault tooMany(long seconds) {
        return new Refuses(429, "Too Many Requests: retry after " + seconds, seconds);
    }

    /** 429 that says nothing on how long to wait. */
    static Fault tooManyUnsaid() {
        return new Refuses(429, "Too Many Requests: retry later", 0);
    }

    static Fault serverError() {
        return new Refuses(500, "Internal Server Error: restart", 0);
    }

    static Fault badGateway() {
        return new Html(502);
    }

    static Fault unauthorized() {
        return new Refuses(401, "Unauthorized", 0);
    }

    /** Somebody else polls with this token. */
    static Fault conflict() {
        return new Refuses(409, "Conflict: terminated by other getUpdates request; make sure that only one bot "
                + "instance is running", 0);
    }

    static Fault notOk() {
        return new NotOk(400, "Bad Request: something went wrong");
    }

    static Fault truncates() {
        return new Truncates();
    }

    static Fault dropsBefore() {
        return new DropsBefore();
    }

    static Fault dropsAfter() {
        return new DropsAfter();
    }

    static Fault hangs(Duration duration) {
        return new Hangs(duration, false);
    }
}
