/** What a dialog file is: read, check, localise it, and play one turn of it. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.hamroh.dialog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
