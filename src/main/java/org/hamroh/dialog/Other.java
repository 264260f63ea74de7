package org.hamroh.dialog;

import java.util.Optional;

/** A step's answer to free text: what it says first, and where it leads if not to the same step again. */
public record Other(String say, Optional<Go> go) {

    Other saying(String say) {
        return new Other(say, go);
    }
}
