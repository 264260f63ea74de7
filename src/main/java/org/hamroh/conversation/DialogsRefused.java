package org.hamroh.conversation;

import org.springframework.boot.ExitCodeGenerator;

/** The coordinators' files cannot be served: the start ends here, with the first reason. */
public final class DialogsRefused extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    DialogsRefused(String sentence) {
        super(sentence);
    }

    DialogsRefused(String first, int count) {
        super(first + (count > 1 ? " (and " + (count - 1) + " more; `check` lists them all)" : ""));
    }

    @Override
    public int getExitCode() {
        return 2;
    }
}
