package org.hamroh.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.telegram.Updates.body;
import static org.hamroh.telegram.Updates.message;
import static org.hamroh.telegram.Updates.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hamroh.channel.Address;
import org.hamroh.channel.Content;
import org.hamroh.channel.Reading;
import org.hamroh.channel.Sender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write and press, in every kind of chat. */
class UpdateReaderTest {

    private static final OptionalLong NONE = OptionalLong.empty();
    private static final Content OTHER = new Content.Other();

    @Test
    void wordsInAPersonsChat() {
        assertThat(read(Updates.text("Потеряла паспорт"))).isEqualTo(new Reading(new Address(7000000001L),
                Optional.of(new Sender(new Address(7000000001L), "Her")), OptionalLong.of(5),
                new Content.Text("Потеряла паспорт", NONE)));
    }

    @ParameterizedTest
    @CsvSource({ "private 7, 7", "group -5, -5", "supergroup -1001234567890, -1001234567890" })
    void wordsInAnyChatOfPeople(String chat, long id) {
        Reading reading = read(message(chat, "\"text\":\"hello\""));

        assertThat(reading.address()).isEqualTo(new Address(id));
        assertThat(reading.content()).isEqualTo(new Content.Text("hello", NONE));
    }

    @Test
    void aChannelIsNoTalk() {
        assertThat(read("{\"update_id\":1,\"channel_post\":" + body("channel -1007", "\"text\":\"hello\"") + "}")
                .content()).isEqualTo(OTHER);
        assertThat(read(message("channel -1007", "\"text\":\"/start\"")).content()).isEqualTo(OTHER);
    }

    @Test
    void aReplyNamesTheMessageThatItAnswers() {
        String reply = "\"reply_to_message\":" + body("private 7", "\"text\":\"old\"").replace(":5,", ":3,") + ",";

        assertThat(read(message("private 7", reply + "\"text\":\"yes\"")).content())
                .isEqualTo(new Content.Text("yes", OptionalLong.of(3)));
        assertThat(read(message("private 7", reply + "\"text\":\"/note x\"")).content())
                .isEqualTo(new Content.Command("note", "x", OptionalLong.of(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "photo", "voice", "video", "video_note", "audio", "animation", "document", "sticker",
        "venue", "location",
        "poll", "dice", "story", "paid_media", "checklist", "game" })
    void anythingThatIsNotWordsIsOnlyItsKind(String kind) {
        assertThat(read(message("private 7", "\"" + kind + "\":{\"file_id\":\"x\",\"phone_number\":\"+7\"}")).content())
                .isEqualTo(new Content.Media(kind, "", "", NONE));
    }

    @Test
    void aKindOfTomorrowInAPersonsChatIsSomethingThatIsNotWords() {
        for (String kind : List.of("\"giveaway\":{}", "\"telepathy\":{}", "\"text\":{}"))
            assertThat(read(message("private 7", kind)).content()).isEqualTo(new Content.Media("other", "", "", NONE));
    }

    @Test
    void aServiceMessageIsNothing() {
        assertThat(read(message("group -5", "\"new_chat_title\":\"Desk\"")).content()).isEqualTo(OTHER);
        assertThat(read(message("private 7", "\"pinned_message\":{}")).content()).isEqualTo(OTHER);
        assertThat(read(message("private 7", "\"users_shared\":{\"request_id\":1}")).content()).isEqualTo(OTHER);
    }

    @Test
    void ofAContactOnlyTheNumberIsTakenAndOfAForwardOnlyTheWords() {
        assertThat(read(
                message("private 7", "\"contact\":{\"phone_number\":\"+7\",\"first_name\":\"Aziz\",\"user_id\":9}"))
                .content()).isEqualTo(new Content.Shared(Content.Shared.Of.CONTACT, new Content.Text("+7", NONE)));
        assertThat(read(message("private 7", "\"text\":\"come\",\"forward_origin\":{\"type\":\"user\"}")).content())
                .isEqualTo(new Content.Shared(Content.Shared.Of.FORWARD, new Content.Text("come", NONE)));
        assertThat(read(message("private 7", "\"location\":{\"latitude\":1,\"longitude\":1,\"live_period\":900}"))
                .content()).isEqualTo(new Content.Shared(Content.Shared.Of.LIVE_PLACE,
                        new Content.Media("location", "", "", NONE)));
    }

    @Test
    void whereAPlaceThatMovesAlongIsNextIsNothing() {
        assertThat(read("{\"update_id\":1,\"edited_message\":" + body("private 7",
                "\"location\":{\"latitude\":1,\"longitude\":1,\"live_period\":900}") + "}").content()).isEqualTo(OTHER);
    }

    @Test
    void anEditedMessageSaysWhichAndWhatItSaysNow() {
        Reading reading = read("{\"update_id\":1,\"edited_message\":" + body("private 7", "\"text\":\"new\"") + "}");

        assertThat(reading.content()).isEqualTo(new Content.Edited(OptionalLong.of(5), new Content.Text("new", NONE)));
        assertThat(reading.message()).isEmpty();
    }

    @Test
    void aPressHasItsDataAndTheMessageItIsOn() {
        Reading reading = read(
                press("\"message\":" + body("private 7", "\"text\":\"?\"") + ",\"data\":\"help:1:yes\""));

        assertThat(reading.address()).isEqualTo(new Address(7));
        assertThat(reading.sender()).map(Sender::address).contains(new Address(7000000001L));
        assertThat(reading.content()).isEqualTo(new Content.Press("461", "help:1:yes", 5));
        assertThat(reading.message()).as("a press is no message of its own").isEmpty();
    }

    @Test
    void aPressOnAMessageThatIsTooOldToBeSeenIsReadAllTheSame() {
        assertThat(read(press("\"message\":{\"chat\":{\"id\":7,\"type\":\"private\"},\"message_id\":9,\"date\":0},"
                + "\"data\":\"x\"")).content()).isEqualTo(new Content.Press("461", "x", 9));
    }

    @Test
    void halfCharactersInAForgedPressBecomeAVisibleMark() {
        assertThat(read("{\"update_id\":1,\"callback_query\":{\"id\":\"4\\ud800\",\"message\":"
                + body("private 7", "\"text\":\"?\"") + ",\"data\":\"x\\u0000\\udc00\"}}").content())
                .isEqualTo(new Content.Press("4\uFFFD", "x\uFFFD\uFFFD", 5));
    }

    @Test
    void aPressWithoutDataIsEmpty() {
        assertThat(read(press("\"message\":" + body("private 7", "\"text\":\"?\"") + ",\"game_short_name\":\"x\""))
                .content()).isEqualTo(new Content.Press("461", "", 5));
    }

    @Test
    void aGroupThatBecameASupergroupHasMoved() {
        assertThat(read(message("group -5", "\"migrate_to_chat_id\":-1001234567890")).content())
                .isEqualTo(new Content.Moved(new Address(-1001234567890L)));
        assertThat(read(message("supergroup -1001234567890", "\"migrate_from_chat_id\":-5")).content())
                .isEqualTo(OTHER);
    }

    private static String press(String rest) {
        return "{\"update_id\":1,\"callback_query\":{\"id\":\"461\",\"from\":{" + Updates.PERSON + "}," + rest + "}}";
    }
}
