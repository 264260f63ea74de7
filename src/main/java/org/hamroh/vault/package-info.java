/** Keys, tags, sealed content, and erasing. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.hamroh.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
