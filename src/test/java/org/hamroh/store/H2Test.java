package org.hamroh.store;

import java.util.Map;

/** H2, as it comes. */
class H2Test extends StoreSuite {

    @Override
    Map<String, String> database() {
        return Map.of();
    }
}
