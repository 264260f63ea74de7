package org.hamroh.telegram;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The words under media, as they may go on: without the sender's own username, and so that no name in them becomes a
 * link. Links that were drawn over words are left behind with the other marks.
 */
final class Caption {

    private static final Pattern MENTION = Pattern.compile("(?<![\\w@])@(?=[A-Za-z])");
    /** Between the sign and the name: it is not seen, and Telegram makes no link of the two. */
    private static final String APART = "@\u2060";
    private static final String LEFT_OUT = "…";

    private Caption() {
    }

    static String of(JsonNode message, UnaryOperator<String> clean) {
        String caption = clean.apply(message.path("caption").stringValue(""));
        String own = message.path("from").path("username").stringValue("");
        if (!own.isEmpty())
            caption = Pattern.compile("@?\\b" + Pattern.quote(own) + "\\b", Pattern.CASE_INSENSITIVE).matcher(caption)
                    .replaceAll(LEFT_OUT);
        return MENTION.matcher(caption).replaceAll(APART);
    }
}
