package org.hamroh.vault;

import org.springframework.boot.ExitCodeGenerator;

/** The keys and the database do not belong together, or the keys cannot be read: the start ends here, nothing is made. */
public final class KeysRefused extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1L;

    KeysRefused(String sentence) {
        super(sentence);
    }

    @Override
    public int getExitCode() {
        return 2;
    }
}
