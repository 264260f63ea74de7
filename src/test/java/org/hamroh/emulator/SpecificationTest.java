package org.hamroh.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every method that is answered, held against the table of the specification. */
class SpecificationTest extends Story {

    private final Conformity conformity = new Conformity(ApiTable.SHIPPED);
    private final Map<String, ObjectNode> correct = new HashMap<>();

    private void prepare() {
        person.starts();
        Message photo = person.sends(Media.photo());
        Message voice = person.sends(Media.voice(3));
        Message note = person.sends(Media.videoNote(3));
        Message video = person.sends(Media.video(3));
        Message audio = person.sends(Media.audio(3));
        Message document = person.sends(Media.document("a.pdf"));
        Message sticker = person.sends(Media.sticker("🙂"));
        Group group = telegram.supergroup("desk", telegram.person("creator")).adds(registered).promotes(registered);
        Group other = telegram.group("other", telegram.person("other")).adds(registered);
        long chat = person.id();
        question(chat);
        Press press = person.presses("Да");
        int media = bot.gets("sendPhoto", "chat_id", chat, "photo", fileId(photo)).path("message_id").asInt();

        call("getMe");
        call("getUpdates", "limit", 5);
        call("setWebhook", "url", "");
        call("deleteWebhook");
        call("getWebhookInfo");
        call("sendMessage", "chat_id", chat, "text", "Здравствуйте");
        call("forwardMessage", "chat_id", group.id(), "from_chat_id", chat, "message_id", photo.id());
        call("copyMessage", "chat_id", group.id(), "from_chat_id", chat, "message_id", photo.id());
        call("copyMessages", "chat_id", group.id(), "from_chat_id", chat, "message_ids", ids(photo, voice));
        call("sendPhoto", "chat_id", chat, "photo", fileId(photo), "caption", "Фото");
        call("sendVoice", "chat_id", chat, "voice", fileId(voice));
        call("sendVideoNote", "chat_id", chat, "video_note", fileId(note));
        call("sendVideo", "chat_id", chat, "video", fileId(video));
        call("sendAudio", "chat_id", chat, "audio", fileId(audio));
        call("sendDocument", "chat_id", chat, "document", fileId(document));
        call("sendSticker", "chat_id", chat, "sticker", fileId(sticker));
        call("sendLocation", "chat_id", chat, "latitude", 42.3, "longitude", 69.6);
        call("sendContact", "chat_id", chat, "phone_number", "+100", "first_name", "Line");
        call("sendChatAction", "chat_id", chat, "action", "typing");
        call("setMessageReaction", "chat_id", chat, "message_id", photo.id(), "reaction",
                TestBot.parsed("[{\"type\":\"emoji\",\"emoji\":\"👌\"}]"));
        call("editMessageText", "chat_id", chat, "message_id", question(chat), "text", "Иначе");
        call("editMessageCaption", "chat_id", chat, "message_id", media, "caption", "Подпись");
        call("editMessageReplyMarkup", "chat_id", chat, "message_id", question(chat));
        call("deleteMessage", "chat_id", chat, "message_id", bot.says(chat, "прочь"));
        call("deleteMessages", "chat_id", chat, "message_ids", Json.array().add(bot.says(chat, "прочь")));
        call("answerCallbackQuery", "callback_query_id", press.id());
        call("getChat", "chat_id", group.id());
        call("getChatMember", "chat_id", group.id(), "user_id", registered.id());
        call("getChatAdministrators", "chat_id", group.id());
        call("getChatMemberCount", "chat_id", group.id());
        call("leaveChat", "chat_id", other.id());
        call("setMyCommands", "commands", TestBot.parsed("[{\"command\":\"help\",\"description\":\"Помощь\"}]"));
        call("getMyCommands");
        call("deleteMyCommands");
        for (String text : List.of("Name", "Description", "ShortDescription")) {
            call("setMy" + text);
            call("getMy" + text);
        }
        call("getFile", "file_id", fileId(photo));
    }

    @Test
    void everyMethodOfTheTableIsPlayedHere() {
        prepare();
        assertThat(correct.keySet()).containsExactlyInAnyOrderElementsOf(
                ApiTable.SHIPPED.methods().stream().map(ApiTable.Method::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> aCorrectCallGivesAllThatTheSpecificationPromises() {
        prepare();
        return methods(method -> {
            telegram.ledger().forgets();
            JsonNode result = result(method);
            assertThat(conformity.problems(method.returns(), result, method.name())).isEmpty();
            assertThat(telegram.violations()).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> aMissingFieldIsRefused() {
        prepare();
        return methods(method -> method.fields().values().stream().filter(ApiTable.Field::required).forEach(field -> {
            ObjectNode without = correct(method).deepCopy();
            without.remove(field.name());
            refusedAsViolation(method, without, field.name());
        }));
    }

    @TestFactory
    Stream<DynamicTest> aFieldOfTheWrongTypeIsRefused() {
        prepare();
        return methods(method -> method.fields().values().forEach(field -> {
            ObjectNode mistyped = correct(method).deepCopy();
            mistyped.set(field.name(), wrong(field.type()));
            refusedAsViolation(method, mistyped, field.name());
        }));
    }

    @TestFactory
    Stream<DynamicTest> anUnknownFieldIsRememberedButNotRefused() {
        prepare();
        return methods(method -> {
            telegram.ledger().forgets();
            ObjectNode more = correct(method).deepCopy().put("no_such_field", "1");
            assertThat(TestBot.json(bot.post(method.name(), more.toString(), "application/json")).path("ok")
                    .asBoolean(false)).isTrue();
            assertThat(telegram.violations()).singleElement().extracting(Violation::what).asString()
                    .startsWith("no_such_field");
        });
    }

    @Test
    void everyUpdateIsAsTheSpecificationSays() {
        bot.polls("allowed_updates", TestBot.parsed("[\"message\",\"edited_message\",\"callback_query\","
                + "\"my_chat_member\",\"chat_member\"]"));
        prepare();
        Message typed = person.writes("привет https://example.org @someone #tag");
        person.edits(typed.id(), "пока");
        person.sends(List.of(Media.photo().captioned("раз"), Media.photo()));
        person.sends(Media.forwarded("чужое", telegram.person("stranger").profile()));
        person.sends(Media.location(1, 2));
        person.forgesPress(4711, "gone");
        person.blocks();
        person.unblocks();
        Person member = telegram.person("member");
        Group group = telegram.group("g", telegram.person("founder")).adds(registered).promotes(registered);
        group.adds(member).promotes(member).demotes(member).removes(member).upgrades().adds(member)
                .promotesAnonymous(member);
        member.writesIn(group, "от имени группы");
        List<JsonNode> updates = bot.polls();
        assertThat(updates).hasSizeGreaterThan(25).allSatisfy(update -> assertThat(
                conformity.problems(new Type.Named("Update"), update, "")).isEmpty());
        assertThat(updates).flatExtracting(JsonNode::propertyNames).contains("message", "edited_message",
                "callback_query", "my_chat_member", "chat_member");
    }

    private void call(String method, Object... namesAndValues) {
        correct.put(method, TestBot.object(namesAndValues));
    }

    private ObjectNode correct(ApiTable.Method method) {
        return Objects.requireNonNull(correct.get(method.name()), method.name());
    }

    private int question(long chat) {
        return asks(chat, "?", "Да", "yes");
    }

    private JsonNode result(ApiTable.Method method) {
        JsonNode answer = TestBot
                .json(bot.post(method.name(), correct(method).toString(), "application/json"));
        assertThat(answer.path("ok").asBoolean(false)).as(answer.toString()).isTrue();
        return answer.path("result");
    }

    private void refusedAsViolation(ApiTable.Method method, ObjectNode params, String field) {
        telegram.ledger().forgets();
        HttpResponse<String> response = bot.post(method.name(), params.toString(), "application/json");
        assertThat(response.statusCode()).as(method.name() + " " + params).isEqualTo(400);
        assertThat(TestBot.json(response).path("error_code").asInt()).isEqualTo(400);
        assertThat(telegram.violations()).as(method.name() + "." + field).hasSize(1);
    }

    private interface Check {

        void of(ApiTable.Method method);
    }

    private static Stream<DynamicTest> methods(Check check) {
        return ApiTable.SHIPPED.methods().stream()
                .map(method -> DynamicTest.dynamicTest(method.name(), () -> check.of(method)));
    }

    private static JsonNode wrong(Type type) {
        return switch (type) {
        case Type.Scalar scalar -> switch (scalar) {
        case INTEGER, FLOAT -> TestBot.parsed("\"many\"");
        case BOOLEAN -> TestBot.parsed("\"maybe\"");
        case STRING, FILE -> TestBot.parsed("{\"a\":1}");
        };
        case Type.ListOf list -> TestBot.parsed("{\"a\":1}");
        case Type.Named named -> TestBot.parsed("[1]");
        case Type.AnyOf any -> TestBot.parsed("[[true]]");
        };
    }

    private static JsonNode ids(Message... messages) {
        ArrayNode ids = Json.array();
        Stream.of(messages).forEach(message -> ids.add(message.id()));
        return ids;
    }

    private static String fileId(Message message) {
        JsonNode content = message.json().path(message.kind());
        return (content.isArray() ? content.path(0) : content).path("file_id").asString();
    }
}
