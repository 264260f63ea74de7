/** Messages in and out, whatever the messenger: the inbox and the outbox. */
@NullMarked
@ApplicationModule(allowedDependencies = { "vault" })
package org.hamroh.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
