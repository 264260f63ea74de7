package org.hamroh.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.hamroh.channel.Address;
import org.hamroh.channel.Keyboard;
import org.hamroh.channel.Parcel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every parcel as the Bot API gets to see it. */
class SendingTest {

    private static final Server SERVER = new Server();
    private static final BotApi API = new BotApi(SERVER.settings(), Told.JSON);
    private static final Address GROUP = new Address(-1001234567890L);
    private static final Keyboard BUTTONS = new Keyboard.Buttons(List.of(
            List.of(new Keyboard.Button("Иә", "h:1:yes"), new Keyboard.Button("Жоқ", "h:1:no"))));
    private static final Keyboard KEYS = new Keyboard.Keys(List.of(List.of("Адам", "Артқа"), List.of("Жасыру")));

    static Stream<Parcel> parcels() {
        return Stream.of(new Parcel.Message(GROUP, "text", Keyboard.NONE),
                new Parcel.Message(GROUP, "text", BUTTONS, true, true, OptionalLong.of(9)),
                new Parcel.Message(GROUP, "text", KEYS), new Parcel.Message(GROUP, "text", Keyboard.GONE),
                new Parcel.Edit(GROUP, 12, "text", BUTTONS), new Parcel.Edit(GROUP, 12, "text", Keyboard.NONE),
                new Parcel.Copy(GROUP, new Address(7), 12, Optional.of(""), true, OptionalLong.of(9)),
                new Parcel.Copy(GROUP, new Address(7), 12, Optional.empty(), false, OptionalLong.empty()),
                new Parcel.Withdraw(GROUP, 3), new Parcel.Delete(GROUP, List.of(3L, 4L)), new Parcel.Typing(GROUP),
                new Parcel.Reaction(GROUP, 7, "👌"), new Parcel.Menu(GROUP, Map.of("queue", "кто ждёт")),
                new Parcel.Menu(GROUP, Map.of()),
                new Parcel.PressAnswer("461", "Взято", ""),
                new Parcel.PressAnswer("461", "", "https://t.me/hamroh_bot?start=x"),
                new Parcel.PressAnswer("461", "", ""));
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @ParameterizedTest
    @MethodSource("parcels")
    void holdsNothingThatTheBotApiDoesNotKnow(Parcel parcel) {
        JsonNode body = sent(parcel);

        assertThat(body.has("method")).isFalse();
        assertThat(nulls(body)).isEmpty();
        if (parcel instanceof Parcel.Menu menu)
            assertThat(body.path("scope").path("chat_id").asLong()).isEqualTo(menu.to().id());
        else if (parcel instanceof Parcel.ToChat to)
            assertThat(body.path("chat_id").numberValue().longValue()).isEqualTo(to.to().id());
        assertThat(body.has("parse_mode")).as("what people write never formats").isFalse();
    }

    @Test
    void everyKindOfParcelHasItsMethod() {
        assertThat(Parcel.class.getPermittedSubclasses()).hasSize(2);
        assertThat(Parcel.ToChat.class.getPermittedSubclasses()).hasSize(9);
        assertThat(parcels().map(parcel -> Sending.of(parcel).name()).distinct()).containsExactly("sendMessage",
                "editMessageText", "copyMessage", "deleteMessage", "deleteMessages", "sendChatAction",
                "setMessageReaction", "setMyCommands", "deleteMyCommands",
                "answerCallbackQuery");
    }

    @Test
    void aSweepIsNoCall() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Sending.of(new Parcel.Sweep(new Parcel.Message(GROUP, "done", Keyboard.GONE), "hidden")));
    }

    @Test
    void aMessageInFull() {
        assertThat(sent(new Parcel.Message(GROUP, "text", BUTTONS, true, true, OptionalLong.of(9))))
                .isEqualTo(Told.JSON.readTree("""
                        {"chat_id":-1001234567890,"text":"text","disable_notification":true,"protect_content":true,
                         "link_preview_options":{"is_disabled":true},
                         "reply_parameters":{"message_id":9,"allow_sending_without_reply":true,"quote_entities":[]},
                         "reply_markup":{"inline_keyboard":[[{"text":"Иә","callback_data":"h:1:yes"},
                                                             {"text":"Жоқ","callback_data":"h:1:no"}]]}}"""));
    }

    @Test
    void aCopyGivesItsCaptionAnewEvenAnEmptyOneSoThatNothingOfTheOldOneIsLeft() {
        assertThat(sent(new Parcel.Copy(GROUP, new Address(7), 12, Optional.of(""), true, OptionalLong.empty())))
                .isEqualTo(Told.JSON.readTree("""
                        {"chat_id":-1001234567890,"from_chat_id":"7","message_id":12,"caption":"",
                         "protect_content":true}"""));
    }

    @Test
    void aPlainMessageSaysNoMoreThanItMust() {
        assertThat(sent(new Parcel.Message(new Address(7), "text", Keyboard.NONE))).isEqualTo(Told.JSON.readTree(
                "{\"chat_id\":7,\"text\":\"text\",\"link_preview_options\":{\"is_disabled\":true}}"));
    }

    @Test
    void keysStayBelowTheChatOrGoAway() {
        assertThat(sent(new Parcel.Message(GROUP, "text", KEYS)).path("reply_markup")).isEqualTo(Told.JSON.readTree("""
                {"keyboard":[[{"text":"Адам"},{"text":"Артқа"}],[{"text":"Жасыру"}]],
                 "resize_keyboard":true,"is_persistent":true}"""));
        assertThat(sent(new Parcel.Message(GROUP, "text", Keyboard.GONE)).path("reply_markup"))
                .isEqualTo(Told.JSON.readTree("{\"remove_keyboard\":true}"));
    }

    @Test
    void anEditNamesItsMessage() {
        JsonNode body = sent(new Parcel.Edit(GROUP, 12, "text", Keyboard.NONE));

        assertThat(body.path("message_id").intValue()).isEqualTo(12);
        assertThat(body.has("reply_markup")).isFalse();
    }

    @Test
    void manyMessagesAreTakenAwayInOneCall() {
        assertThat(sent(new Parcel.Delete(GROUP, List.of(3L, 4L))))
                .isEqualTo(Told.JSON.readTree("{\"chat_id\":-1001234567890,\"message_ids\":[3,4]}"));
    }

    @Test
    void aLineOnThePressersScreenIsNeverTooLong() {
        assertThat(sent(new Parcel.PressAnswer("461", "я".repeat(300), ""))).isEqualTo(Told.JSON.readTree(
                "{\"callback_query_id\":\"461\",\"show_alert\":true,\"text\":\"" + "я".repeat(200) + "\"}"));
        assertThat(sent(new Parcel.PressAnswer("461", "", "https://t.me/b?start=x"))).isEqualTo(
                Told.JSON.readTree("{\"callback_query_id\":\"461\",\"url\":\"https://t.me/b?start=x\"}"));
    }

    @Test
    void wordsArriveAsTheyAre() {
        String words = "<b>\"Қазақша\" \\ \n 👩‍👧 \u202e";

        assertThat(sent(new Parcel.Message(GROUP, words, Keyboard.NONE)).path("text").stringValue()).isEqualTo(words);
    }

    private static JsonNode sent(Parcel parcel) {
        Sending sending = Sending.of(parcel);
        assertThat(API.call(sending.name(), sending.method()).join()).isInstanceOf(Reply.Good.class);
        Server.Asked asked = SERVER.asked.getLast();
        assertThat(asked.path()).endsWith("/" + sending.name());
        return asked.json();
    }

    private static List<String> nulls(JsonNode node) {
        return node.propertyStream().flatMap(field -> field.getValue().isNull()
                ? Stream.of(field.getKey())
                : nulls(field.getValue()).stream()).toList();
    }
}
