/** Operators on duty: cards, the alarm ladder, taking, and the talk with a person. */
@NullMarked
@ApplicationModule(allowedDependencies = { "casework", "channel", "directory", "conversation", "dialog", "vault" })
package org.hamroh.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
