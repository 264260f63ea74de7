/** Durable conversations: one turn is load, play, store, in one transaction. */
@NullMarked
@ApplicationModule(allowedDependencies = { "dialog", "triage", "channel", "vault", "directory", "casework" })
package org.hamroh.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
