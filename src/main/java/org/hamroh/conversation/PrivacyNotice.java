package org.hamroh.conversation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.hamroh.casework.Keeping;
import org.hamroh.dialog.Kept;
import org.hamroh.vault.Limits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What people are told of how long things are kept is what is really set (DP-1). */
@Component
class PrivacyNotice {

    private final Map<String, String> days = new HashMap<>();

    PrivacyNotice(Keeping keeping, @Value("${hamroh.keep.conversations}") Duration conversations) {
        for (Kept kept : Kept.values())
            days.put(kept.placeholder(), Kept.days(switch (kept) {
            case WORDS -> keeping.requests();
            case WAY -> keeping.relay();
            case COUNTS -> keeping.counts();
            case PLACE -> conversations;
            case COPIES -> Limits.OPENS_IN_COPIES;
            }));
    }

    /** By the placeholders of dialog texts. */
    Map<String, String> days() {
        return days;
    }
}
