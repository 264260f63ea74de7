package org.hamroh.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Emoji that the bot sets on messages. */
class ReactingTest extends Story {

    private Message text;

    @BeforeEach
    void writes() {
        person.starts();
        text = person.writes("привет");
    }

    @Test
    void oneIsSeenOnTheMessageThenAnotherThenNone() {
        reacts(emoji("✍"));
        assertThat(person.phone().reaction(text.id())).isEqualTo("✍");
        reacts(emoji("👌"));
        assertThat(person.phone().reaction(text.id())).isEqualTo("👌");
        reacts("[]");
        assertThat(person.phone().reaction(text.id())).isEmpty();
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void onlyOneOfTheStandardEmojiIsTaken() {
        assertThat(refused(text.id(), emoji("✅"))).isEqualTo("Bad Request: REACTION_INVALID");
        assertThat(refused(text.id(), "[{\"type\":\"custom_emoji\",\"custom_emoji_id\":\"1\"}]"))
                .isEqualTo("Bad Request: REACTION_INVALID");
        assertThat(refused(text.id(), "[{\"type\":\"paid\"}]")).isEqualTo("Bad Request: REACTION_INVALID");
        assertThat(refused(text.id(), "[{\"type\":\"emoji\",\"emoji\":\"👌\"},{\"type\":\"emoji\",\"emoji\":\"👍\"}]"))
                .isEqualTo("Bad Request: REACTIONS_TOO_MANY");
        assertThat(telegram.violations()).hasSize(4);
        assertThat(person.phone().reaction(text.id())).isEmpty();
    }

    @Test
    void notWhereTheMessageOrTheBotIsNotAnyMore() {
        person.phone().deletes(text.id());
        assertThat(refused(text.id(), emoji("👌"))).isEqualTo("Bad Request: message to react not found");
        person.blocks();
        assertThat(refused(text.id(), emoji("👌"))).isEqualTo("Forbidden: bot was blocked by the user");
        assertThat(telegram.violations()).isEmpty();
    }

    private void reacts(String reaction) {
        bot.gets("setMessageReaction", "chat_id", person.id(), "message_id", text.id(), "reaction",
                TestBot.parsed(reaction));
    }

    private String refused(int message, String reaction) {
        return bot.refused("setMessageReaction", "chat_id", person.id(), "message_id", message, "reaction",
                TestBot.parsed(reaction));
    }

    private static String emoji(String emoji) {
        return "[{\"type\":\"emoji\",\"emoji\":\"" + emoji + "\"}]";
    }
}
