package org.hamroh.rehearsal;

import java.util.Map;

/** Colour for people's eyes, where there is a terminal to show it. */
enum Ink {
    PLAIN, COLOURED;

    private static final int BOLD = 1;
    private static final int RED = 31;
    private static final int YELLOW = 33;

    /** Of this process: colour on a terminal, unless {@code NO_COLOR} is set (no-color.org). */
    static Ink here() {
        var console = System.console();
        return of(System.getenv(), console != null && console.isTerminal());
    }

    static Ink of(Map<String, String> environment, boolean terminal) {
        boolean refused = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return terminal && !refused ? COLOURED : PLAIN;
    }

    String place(String text) {
        return painted(BOLD, text);
    }

    String severity(boolean error, String text) {
        return painted(error ? RED : YELLOW, text);
    }

    private String painted(int colour, String text) {
        return this == PLAIN ? text : "\u001B[" + colour + "m" + text + "\u001B[0m";
    }
}
