package org.hamroh;

import java.net.BindException;
import java.net.ConnectException;
import java.sql.SQLException;
import org.springframework.boot.ExitCodeGenerator;

/** Why a start failed, in words that help and quote nothing. */
final class Reasons {

    /** H2: the file is open in another process. */
    private static final int H2_LOCKED = 90020;
    /** H2: there is no such file, and none may be made. */
    private static final int H2_NOT_THERE = 90146;

    private Reasons() {
    }

    /** The sentence of a refusal; else only what kind of failure it was: a message might quote a secret. */
    static String line(String failed, Throwable e) {
        Throwable deepest = e;
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof ExitCodeGenerator)
                return String.valueOf(each.getMessage());
            if (!says(deepest) || says(each))
                deepest = each;
        }
        return failed + ": " + of(deepest);
    }

    /** Whether more is known of it than its class: what H2 gives as the cause of a lock says less than the lock. */
    private static boolean says(Throwable e) {
        return e instanceof BindException || e instanceof ConnectException || e instanceof SQLException;
    }

    private static String of(Throwable root) {
        return switch (root) {
        case BindException e -> "the port is taken; choose another with SERVER_PORT.";
        case ConnectException e -> "the database of SPRING_DATASOURCE_URL does not answer.";
        case SQLException e when e.getErrorCode() == H2_LOCKED || e.getMessage() != null
                && e.getMessage().contains("Locked") ->
            "another process uses the database in HAMROH_DATA. End it first; several instances need PostgreSQL.";
        case SQLException e when e.getErrorCode() == H2_NOT_THERE -> "there is no database in HAMROH_DATA.";
        case SQLException e -> "the database refused (SQL state " + e.getSQLState() + ").";
        default -> root.getClass().getSimpleName() + place(root);
        };
    }

    private static String place(Throwable root) {
        StackTraceElement[] trace = root.getStackTrace();
        return trace.length == 0 ? "." : " at " + trace[0] + ".";
    }
}
