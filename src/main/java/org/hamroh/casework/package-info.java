/** Help requests from logged to closed: their states, answers, messages and notes. */
@NullMarked
@ApplicationModule(allowedDependencies = { "directory", "vault" })
package org.hamroh.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
