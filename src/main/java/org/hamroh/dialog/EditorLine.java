package org.hamroh.dialog;

/** The comment at a file's head that tells an editor its schema; as from the folder {@code dialogs}. */
final class EditorLine {

    static final String WORDING = to("wording");
    static final String PLAN = to("plan");

    private EditorLine() {
    }

    private static String to(String schema) {
        return "# yaml-language-server: $schema=../src/docs/schema/" + schema + ".json\n";
    }
}
