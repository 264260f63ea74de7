package org.hamroh.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a phone shows of what the bot does: that it types, and that it has fetched a message. */
class SeenTest extends Story {

    @BeforeEach
    void started() {
        person.starts();
        catchUp();
    }

    @Test
    void aChatActionShowsForFiveSeconds() {
        bot.gets("sendChatAction", "chat_id", person.id(), "action", "typing");
        assertThat(person.phone().showsAction()).isTrue();
        clock.advance(Duration.ofMillis(4_999));
        assertThat(person.phone().showsAction()).isTrue();
        clock.advance(Duration.ofMillis(1));
        assertThat(person.phone().showsAction()).isFalse();
    }

    @Test
    void theBotsNextMessageEndsItAndThePersonsDoesNot() {
        bot.gets("sendChatAction", "chat_id", person.id(), "action", "typing");
        person.writes("Вы тут?");
        assertThat(person.phone().showsAction()).isTrue();
        bot.says(person.id(), "Да");
        assertThat(person.phone().showsAction()).isFalse();
    }

    @Test
    void itShowsInItsOwnChatOnly() {
        Person other = telegram.person("other");
        other.starts();
        bot.gets("sendChatAction", "chat_id", person.id(), "action", "typing");
        assertThat(other.phone().showsAction()).isFalse();
    }

    @Test
    void aMessageIsFetchedWhenItsUpdateIsConfirmedAndNotWhenItIsOffered() {
        Message message = person.writes("Помогите");
        long update = bot.polls().getLast().path("update_id").asLong();
        assertThat(person.phone().isFetched(message.id())).isFalse();
        long seen = telegram.version();
        bot.polls("offset", update + 1);
        assertThat(person.phone().isFetched(message.id())).isTrue();
        assertThat(telegram.version()).as("it is news").isGreaterThan(seen);
    }

    @Test
    void anEditHasToBeFetchedAnew() {
        Message message = person.writes("Помогите");
        catchUp();
        person.edits(message.id(), "Помогите мне");
        assertThat(person.phone().isFetched(message.id())).isFalse();
        catchUp();
        assertThat(person.phone().isFetched(message.id())).isTrue();
    }

    @Test
    void whatTheBotDidNotAskForIsNeverFetched() {
        bot.polls("allowed_updates", TestBot.parsed("[\"callback_query\"]"));
        Message message = person.writes("Помогите");
        catchUp();
        assertThat(person.phone().isFetched(message.id())).isFalse();
    }

    @Test
    void theSameHoldsInAGroup() {
        Group group = telegram.supergroup("desk", person);
        group.adds(registered);
        group.promotes(registered);
        catchUp();
        Message message = person.writesIn(group, "Кто возьмёт?");
        assertThat(group.isFetched(message.id())).isFalse();
        catchUp();
        assertThat(group.isFetched(message.id())).isTrue();
    }

    @Test
    void aListenerHearsOfTheConfirmation() {
        person.writes("Помогите");
        long update = bot.polls().getLast().path("update_id").asLong();
        int[] heard = { 0 };
        telegram.listens(() -> heard[0]++);
        bot.polls("offset", update + 1);
        assertThat(heard[0]).isEqualTo(1);
        bot.polls("offset", update + 1);
        assertThat(heard[0]).as("nothing more was confirmed").isEqualTo(1);
    }
}
