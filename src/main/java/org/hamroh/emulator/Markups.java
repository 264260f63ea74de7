package org.hamroh.emulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** What a keyboard must hold to beyond its types. */
final class Markups {

    private static final List<String> ACTIONS = List.of("url", "callback_data", "web_app", "login_url",
            "switch_inline_query", "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "copy_text",
            "callback_game", "pay");

    private static final List<String> REQUESTS = List.of("request_users", "request_chat", "request_managed_bot",
            "request_contact", "request_location", "request_poll", "web_app");

    private static final Set<String> STYLES = Set.of("danger", "success", "primary");

    private Markups() {
    }

    static void check(JsonNode markup, boolean privately) {
        if (markup.has("inline_keyboard")) {
            checkCount(markup.path("inline_keyboard"));
            each(markup.path("inline_keyboard"), button -> checkInline(button, privately));
        } else if (markup.has("keyboard")) {
            checkCount(markup.path("keyboard"));
            if (markup.path("keyboard").isEmpty()) {
                throw Refusal.broken("keyboard must have at least one row");
            }
            each(markup.path("keyboard"), key -> checkKey(key, privately));
        }
        String placeholder = markup.path("input_field_placeholder").asString("-");
        if (placeholder.isEmpty() || placeholder.length() > Limits.PLACEHOLDER) {
            throw Refusal.broken("input field placeholder must have 1-64 characters");
        }
        for (String mustBeTrue : List.of("remove_keyboard", "force_reply")) {
            if (!markup.path(mustBeTrue).asBoolean(true)) {
                throw Refusal.broken("field \"" + mustBeTrue + "\" must be true");
            }
        }
    }

    private static void checkInline(JsonNode button, boolean privately) {
        checkLabel(button, "inline keyboard button text must be non-empty");
        List<String> actions = ACTIONS.stream().filter(button::has).toList();
        if (actions.isEmpty() || button.path("callback_data").asString("-").isEmpty()) {
            throw Refusal.broken("can't parse inline keyboard button: Text buttons are unallowed in the inline "
                    + "keyboard");
        }
        if (actions.size() > 1) {
            throw Refusal.broken("can't parse inline keyboard button: exactly one of " + actions + " may be given");
        }
        if (button.path("callback_data").asString("")
                .getBytes(StandardCharsets.UTF_8).length > Limits.CALLBACK_DATA_BYTES) {
            throw Refusal.broken("BUTTON_DATA_INVALID");
        }
        String url = button.path("url").asString("tg:");
        if (!url.matches("(?i)(https?://|tg:|ton:)?\\S+") || url.isEmpty()) {
            throw Refusal.broken("inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
        }
        if (button.has("web_app") && !privately) {
            throw Refusal.broken("BUTTON_TYPE_INVALID");
        }
        String copied = button.path("copy_text").path("text").asString("-");
        if (copied.isEmpty() || copied.length() > Limits.COPY_TEXT) {
            throw Refusal.broken("BUTTON_COPY_TEXT_INVALID");
        }
    }

    private static void checkKey(JsonNode key, boolean privately) {
        checkLabel(key, "keyboard button text must be non-empty");
        long requests = REQUESTS.stream().filter(key::has).count();
        if (requests > 1) {
            throw Refusal.broken("can't parse keyboard button: at most one request may be given");
        }
        if (requests == 1 && !privately) {
            throw Refusal.broken("phone number and location can be requested in private chats only");
        }
    }

    private static void checkLabel(JsonNode button, String otherwise) {
        if (button.path("text").asString("").isBlank()) {
            throw Refusal.broken(otherwise);
        }
        if (!STYLES.contains(button.path("style").asString("primary"))) {
            throw Refusal.broken("BUTTON_STYLE_INVALID");
        }
    }

    private static void checkCount(JsonNode rows) {
        if (rows.valueStream().mapToInt(JsonNode::size).sum() > Limits.BUTTONS) {
            throw Refusal.broken("reply markup is too long");
        }
    }

    private static void each(JsonNode rows, Consumer<JsonNode> check) {
        rows.forEach(row -> row.forEach(check));
    }
}
