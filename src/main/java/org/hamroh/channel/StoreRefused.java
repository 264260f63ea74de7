package org.hamroh.channel;

import org.springframework.boot.ExitCodeGenerator;

/** The database would lose confirmed messages: the start ends here. */
public final class StoreRefused extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    StoreRefused(String sentence) {
        super(sentence);
    }

    @Override
    public int getExitCode() {
        return 2;
    }
}
