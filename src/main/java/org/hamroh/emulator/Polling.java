package org.hamroh.emulator;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** getUpdates, and the webhooks that stand in its way; a webhook is remembered but never called. */
final class Polling {

    private static final Set<String> KINDS = ApiTable.SHIPPED.type("Update").orElseThrow().keySet();

    private final World world;

    Polling(World world) {
        this.world = world;
    }

    Map<String, BotApi.Action> actions() {
        return Map.of("getUpdates", this::getUpdates, "setWebhook", this::setWebhook, "deleteWebhook",
                this::deleteWebhook, "getWebhookInfo", this::getWebhookInfo);
    }

    private String getUpdates(Bot bot, Params params) throws InterruptedException {
        if (!world.look(bot::webhook).isEmpty()) {
            throw Refusal.conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete "
                    + "the webhook first");
        }
        asks(bot, params);
        long limit = params.has("limit") ? params.number("limit") : Limits.UPDATES;
        int most = Math.clamp(limit, 1, Limits.UPDATES);
        if (most != limit) {
            params.remark("limit: must be 1-100");
        }
        int seconds = Math.clamp(params.number("timeout"), 0, Limits.POLL_SECONDS);
        if (params.number("timeout") < 0) {
            params.remark("timeout: must not be negative");
        }
        long offset = params.number("offset");
        if (offset < 0) {
            params.remark("offset: a negative one makes Telegram forget updates");
        }
        PollPace.Pace pace = world.look(world.rateLimits::on)
                ? bot.pollPace().of(offset, most, seconds)
                : new PollPace.Pace(most, seconds);
        return "[" + String.join(",", bot.queue().poll(offset, pace.limit(), pace.seconds())) + "]";
    }

    private String setWebhook(Bot bot, Params params) {
        String url = params.text("url");
        if (!url.isEmpty() && !url.startsWith("https://")) {
            throw Refusal.broken("bad webhook: An HTTPS URL must be provided for webhook");
        }
        world.change(() -> bot.webhook(url));
        asks(bot, params);
        forget(bot, params);
        return "true";
    }

    private String deleteWebhook(Bot bot, Params params) {
        world.change(() -> bot.webhook(""));
        forget(bot, params);
        return "true";
    }

    private String getWebhookInfo(Bot bot, Params params) {
        String url = world.look(bot::webhook);
        return Json.object().put("url", url).put("has_custom_certificate", false)
                .put("pending_update_count", bot.pending()).toString();
    }

    private static void asks(Bot bot, Params params) {
        if (params.has("allowed_updates")) {
            Set<String> kinds = new HashSet<>();
            for (JsonNode kind : params.node("allowed_updates")) {
                kinds.add(kind.asString());
                if (!KINDS.contains(kind.asString())) {
                    params.remark("allowed_updates: there is no kind " + kind.asString());
                }
            }
            bot.queue().asks(kinds);
        }
    }

    private static void forget(Bot bot, Params params) {
        if (params.flag("drop_pending_updates")) {
            bot.queue().forgetAll();
        }
    }
}
