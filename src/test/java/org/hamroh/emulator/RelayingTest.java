package org.hamroh.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Media from people, and passing things on. */
class RelayingTest extends Story {

    private final Person operator = telegram.person("operator");

    @BeforeEach
    void started() {
        person.starts();
        operator.starts();
        catchUp();
    }

    static List<Media> everything() {
        return List.of(Media.photo(), Media.voice(3), Media.videoNote(3), Media.video(3), Media.audio(3),
                Media.document("a.pdf"), Media.animation(3), Media.sticker("🙂"), Media.location(42.3, 69.6),
                Media.venue(42.3, 69.6, "Вокзал"), Media.dice(),
                Media.contact("+100", "Line", 0));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void whatAPersonSendsIsToldAndCanBeCopiedWithoutASender(Media media) {
        Message sent = person.sends(media);
        JsonNode told = bot.polls().getLast().path("message");
        assertThat(told.has(sent.kind())).isTrue();
        bot.gets("copyMessage", "chat_id", operator.id(), "from_chat_id", person.id(), "message_id", sent.id());
        Message copy = operator.phone().last();
        assertThat(copy.kind()).isEqualTo(sent.kind());
        assertThat(copy.json().path(sent.kind())).isEqualTo(sent.json().path(sent.kind()));
        assertThat(person.profile().traces()).noneMatch(trace -> copy.json().toString().contains(trace));
    }

    @Test
    void aCopyOfATextKeepsItsTextAndACopyOfAPictureMayHaveAnotherCaption() {
        int text = person.writes("текст").id();
        int photo = person.sends(Media.photo().captioned("подпись")).id();
        bot.gets("copyMessage", "chat_id", operator.id(), "from_chat_id", person.id(), "message_id", text);
        assertThat(operator.phone().last().text()).isEqualTo("текст");
        bot.gets("copyMessage", "chat_id", operator.id(), "from_chat_id", person.id(), "message_id", photo);
        assertThat(operator.phone().last().text()).isEqualTo("подпись");
        bot.gets("copyMessage", "chat_id", operator.id(), "from_chat_id", person.id(), "message_id", photo, "caption",
                "иначе");
        assertThat(operator.phone().last().text()).isEqualTo("иначе");
    }

    @Test
    void aCopyCarriesTheMarksOfACaptionAlongUnlessItIsGivenAnewAndAStickerGetsNone() {
        int photo = person.sends(Media.photo().naming("мама", operator.profile())).id();
        int sticker = person.sends(Media.sticker("🙂")).id();
        bot.gets("copyMessage", "chat_id", operator.id(), "from_chat_id", person.id(), "message_id", photo);
        assertThat(operator.phone().last().json().path("caption_entities")).hasSize(1);
        bot.gets("copyMessage", "chat_id", operator.id(), "from_chat_id", person.id(), "message_id", photo, "caption",
                "");
        assertThat(operator.phone().last().json().has("caption_entities")).isFalse();
        assertThat(operator.phone().last().text()).isEmpty();
        bot.gets("copyMessage", "chat_id", operator.id(), "from_chat_id", person.id(), "message_id", sticker, "caption",
                "мама");
        assertThat(operator.phone().last().text()).isEmpty();
    }

    @Test
    void aPlaceThatMovesAlongIsCopiedAsWhereItIsNow() {
        int place = person.sends(Media.liveLocation(42.3, 69.6, 900)).id();
        person.phone().moves(place, 42.4, 69.6);
        bot.gets("copyMessage", "chat_id", operator.id(), "from_chat_id", person.id(), "message_id", place);
        JsonNode copied = operator.phone().last().json().path("location");
        assertThat(copied.path("latitude").asDouble()).isEqualTo(42.4);
        assertThat(copied.has("live_period")).isFalse();
    }

    @Test
    void aForwardShowsWhoWroteIt() {
        int id = person.writes("текст").id();
        bot.gets("forwardMessage", "chat_id", operator.id(), "from_chat_id", person.id(), "message_id", id);
        assertThat(operator.phone().last().json().path("forward_origin").path("sender_user").path("id").asLong())
                .isEqualTo(person.id());
    }

    @Test
    void aGuardedMessageGoesNowhere() {
        int id = bot.gets("sendMessage", "chat_id", person.id(), "text", "тайна", "protect_content", true)
                .path("message_id").asInt();
        assertThat(bot.refused("forwardMessage", "chat_id", operator.id(), "from_chat_id", person.id(), "message_id",
                id)).isEqualTo("Bad Request: message can't be forwarded");
        assertThat(bot.refused("copyMessage", "chat_id", operator.id(), "from_chat_id", person.id(), "message_id", id))
                .isEqualTo("Bad Request: message can't be copied");
    }

    @Test
    void whatIsGoneCannotBeCopied() {
        assertThat(bot.refused("copyMessage", "chat_id", operator.id(), "from_chat_id", person.id(), "message_id", 99))
                .isEqualTo("Bad Request: message to copy not found");
    }

    @Test
    void anAlbumComesAsSeveralMessagesOfOneGroup() {
        person.sends(List.of(Media.photo().captioned("две"), Media.photo()));
        List<JsonNode> told = bot.polls();
        assertThat(told).hasSize(2);
        assertThat(told.getFirst().path("message").path("media_group_id"))
                .isEqualTo(told.getLast().path("message").path("media_group_id"));
        bot.gets("copyMessages", "chat_id", operator.id(), "from_chat_id", person.id(), "message_ids",
                TestBot.parsed("[2,3]"));
        assertThat(operator.phone().chat()).hasSize(3);
    }

    @Test
    void aFileIsSentByTheIdItWasTold() {
        String voice = person.sends(Media.voice(3)).json().path("voice").path("file_id").asString();
        bot.gets("sendVoice", "chat_id", operator.id(), "voice", voice);
        assertThat(operator.phone().last().kind()).isEqualTo("voice");
        assertThat(bot.refused("sendVoice", "chat_id", operator.id(), "voice", "made-up"))
                .isEqualTo("Bad Request: wrong file identifier/HTTP URL specified");
        assertThat(bot.refused("sendPhoto", "chat_id", operator.id(), "photo", voice))
                .isEqualTo("Bad Request: can't use file of type voice as photo");
    }

    @Test
    void aForwardedTextSaysWhereItComesFrom() {
        Person stranger = telegram.person("stranger");
        person.sends(Media.forwarded("чужое", stranger.profile()));
        assertThat(bot.polls().getLast().path("message").path("forward_origin").path("sender_user").path("id").asLong())
                .isEqualTo(stranger.id());
    }
}
