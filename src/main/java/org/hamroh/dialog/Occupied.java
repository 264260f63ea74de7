package org.hamroh.dialog;

import java.util.Set;

/** Port: the steps on which people stand now, so that none is removed from under them. */
@FunctionalInterface
public interface Occupied {

    Set<StepRef> occupied();
}
