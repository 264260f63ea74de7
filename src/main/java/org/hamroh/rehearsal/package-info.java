/** The coordinators' commands and the rehearsal line. */
@NullMarked
@ApplicationModule(allowedDependencies = { "dialog", "triage", "directory", "emulator" })
package org.hamroh.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
