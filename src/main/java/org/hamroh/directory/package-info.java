/** Organisations, services and their numbers: where, when, and how far they are to be trusted. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.hamroh.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
