package org.hamroh;

import java.net.BindException;
import java.net.ConnectException;
import java.sql.SQLException;

/** Why a start failed, in words that help and quote nothing. */
final class Reasons {

    /** H2: the file is open in another process. */
    private static final int H2_LOCKED = 90020;

    private Reasons() {
    }

    static String of(Throwable root) {
        return switch (root) {
        case BindException e -> "the port is taken; choose another with SERVER_PORT.";
        case ConnectException e -> "the database of SPRING_DATASOURCE_URL does not answer.";
        case SQLException e when e.getErrorCode() == H2_LOCKED || e.getMessage() != null
                && e.getMessage().contains("Locked") ->
            "another process uses the database in HAMROH_DATA.";
        case SQLException e -> "the database refused (SQL state " + e.getSQLState() + ").";
        default -> root.getClass().getSimpleName() + place(root);
        };
    }

    private static String place(Throwable root) {
        StackTraceElement[] trace = root.getStackTrace();
        return trace.length == 0 ? "." : " at " + trace[0] + ".";
    }
}
