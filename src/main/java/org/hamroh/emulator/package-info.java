/** A Telegram that runs on this machine: the Bot API on a loopback port, with phones and people. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.hamroh.emulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
