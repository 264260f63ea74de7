package org.hamroh.telegram;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hamroh.channel.Address;
import org.hamroh.channel.Content;
import org.hamroh.channel.Membership;
import org.hamroh.channel.Reader;
import org.hamroh.channel.Reading;
import org.hamroh.channel.Sender;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an update leniently, field by field: what is new or strange in it leaves the rest readable. Of a person only the
 * chat's id and the words are taken; of a name, a username, a language or a forward's origin nothing is.
 */
@Component
class UpdateReader implements Reader {

    private static final Pattern COMMAND = Pattern.compile(
            "/([A-Za-z][A-Za-z0-9_]{0,31})(?:@(\\w+))?(?:[^A-Za-z0-9_@](.*))?",
            Pattern.DOTALL);
    /** In this order: an animation comes as a document too, a venue as a place. */
    private static final List<String> KINDS = List.of("photo", "voice", "video", "video_note", "audio", "animation",
            "document", "sticker", "venue", "location", "contact", "poll", "dice", "story", "paid_media", "checklist",
            "game");
    /** Telegram's own notes in a private chat. Any other message there is somebody who wants to say something. */
    private static final Set<String> NOTES = Set.of("pinned_message", "message_auto_delete_timer_changed",
            "chat_background_set", "write_access_allowed", "connected_website", "users_shared", "chat_shared");

    private final JsonMapper json;
    private final OwnName own;

    UpdateReader(JsonMapper json, OwnName own) {
        this.json = json;
        this.own = own;
    }

    @Override
    public Optional<Reading> read(byte[] raw) {
        try {
            return read(json.readTree(raw));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    Optional<Reading> read(JsonNode update) {
        for (var field : update.properties())
            if (field.getValue().isObject())
                return read(field.getKey(), field.getValue());
        return Optional.empty();
    }

    private Optional<Reading> read(String kind, JsonNode body) {
        JsonNode chat = kind.equals("callback_query") ? body.path("message").path("chat") : body.path("chat");
        if (!chat.path("id").isIntegralNumber())
            return Optional.empty();
        Content content = switch (kind) {
        case "message" -> message(body);
        // a place that moves along is edited at each step
        case "edited_message" -> body.has("location")
                ? new Content.Other()
                : new Content.Edited(number(body.path("message_id")), message(body));
        case "callback_query" -> new Content.Press(clean(body.path("id").stringValue("")),
                clean(body.path("data").stringValue("")), body.path("message").path("message_id").longValue(0));
        case "my_chat_member" -> ownPlace(chat, body);
        case "chat_member" -> new Content.Place(
                new Address(body.path("new_chat_member").path("user").path("id").longValue(0)), place(body));
        default -> new Content.Other();
        };
        OptionalLong id = kind.equals("message") ? number(body.path("message_id")) : OptionalLong.empty();
        return Optional.of(new Reading(new Address(chat.path("id").longValue()), sender(body), id,
                isTalk(chat) ? content : new Content.Other()));
    }

    private static boolean isPrivate(JsonNode chat) {
        return chat.path("type").stringValue("").equals("private");
    }

    private static boolean isTalk(JsonNode chat) {
        return !chat.path("type").stringValue("").equals("channel");
    }

    /** Nobody, where it was written in the name of a chat (an anonymous administrator) or by a bot. */
    private static Optional<Sender> sender(JsonNode body) {
        JsonNode from = body.path("from");
        if (!from.path("id").isIntegralNumber() || from.path("is_bot").booleanValue(false) || body.has("sender_chat"))
            return Optional.empty();
        return Optional.of(new Sender(new Address(from.path("id").longValue()),
                clean(from.path("first_name").stringValue(""))));
    }

    private Content message(JsonNode message) {
        if (message.path("migrate_to_chat_id").isIntegralNumber())
            return new Content.Moved(new Address(message.path("migrate_to_chat_id").longValue()));
        OptionalLong answers = number(message.path("reply_to_message").path("message_id"));
        boolean forwarded = message.has("forward_origin");
        if (message.path("text").isString()) {
            String text = clean(message.path("text").stringValue());
            return forwarded
                    ? new Content.Shared(Content.Shared.Of.FORWARD, new Content.Text(text, answers))
                    : words(text, answers, isPrivate(message.path("chat")));
        }
        if (isPrivate(message.path("chat")) && message.path("contact").path("phone_number").isString())
            return new Content.Shared(Content.Shared.Of.CONTACT,
                    new Content.Text(clean(message.path("contact").path("phone_number").stringValue()), answers));
        Optional<String> kind = KINDS.stream().filter(message::has).findFirst();
        if (kind.isEmpty() && (!isPrivate(message.path("chat")) || NOTES.stream().anyMatch(message::has)))
            return new Content.Other();
        Content.Media media = new Content.Media(kind.orElse("other"), Caption.of(message, UpdateReader::clean),
                clean(message.path("media_group_id").stringValue("")), answers);
        if (forwarded)
            return new Content.Shared(Content.Shared.Of.FORWARD, media);
        return message.path("location").has("live_period")
                ? new Content.Shared(Content.Shared.Of.LIVE_PLACE, media)
                : media;
    }

    /** @param alone nobody but us is there: a command with another bot's name is a slip of the pen */
    private Content words(String text, OptionalLong answers, boolean alone) {
        Matcher command = COMMAND.matcher(text.strip());
        if (!command.matches())
            return new Content.Text(text, answers);
        if (command.group(2) != null && !own.isMine(command.group(2)))
            return alone ? new Content.Text(text, answers) : new Content.Other();
        return new Content.Command(command.group(1).toLowerCase(Locale.ROOT),
                command.group(3) == null ? "" : command.group(3).strip(), answers);
    }

    private static Content ownPlace(JsonNode chat, JsonNode body) {
        Membership place = place(body);
        return isPrivate(chat)
                ? new Content.Reach(place.isMember())
                : new Content.OwnPlace(place);
    }

    private static Membership place(JsonNode change) {
        return membership(change.path("new_chat_member"));
    }

    static Membership membership(JsonNode member) {
        return switch (member.path("status").stringValue("")) {
        case "creator", "administrator" -> Membership.ADMINISTRATOR;
        case "member" -> Membership.MEMBER;
        case "restricted" -> member.path("is_member").booleanValue(false) ? Membership.MEMBER : Membership.NONE;
        default -> Membership.NONE;
        };
    }

    /** Half characters and U+0000 cannot be stored or sent: they become a visible mark. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().limit(Limits.TEXT).forEach(c -> clean
                .appendCodePoint(c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c));
        return clean.toString();
    }

    private static OptionalLong number(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong()
                ? OptionalLong.of(value.longValue())
                : OptionalLong.empty();
    }
}
