/** Web pages for those without a chat with the bot: so far the page of a service's link. */
@NullMarked
@ApplicationModule(allowedDependencies = { "casework", "channel", "conversation", "dialog", "directory" })
package org.hamroh.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
