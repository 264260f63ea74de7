/** Hears danger in what people write, in every language and script. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.hamroh.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
