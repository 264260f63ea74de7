/** Speaks the Bot API: polls, sends, obeys its limits. */
@NullMarked
@ApplicationModule(allowedDependencies = { "channel" })
package org.hamroh.telegram;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
