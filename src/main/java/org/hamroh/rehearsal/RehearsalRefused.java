package org.hamroh.rehearsal;

import org.springframework.boot.ExitCodeGenerator;

/** A rehearsal cannot start: nothing has been wiped. */
public final class RehearsalRefused extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    RehearsalRefused(String sentence) {
        super(sentence);
    }

    @Override
    public int getExitCode() {
        return 2;
    }
}
