package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hamroh.emulator.Command;
import org.hamroh.emulator.Press;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhoneApiTest {

    @TempDir
    private Path folder;
    private PageStory story;

    @BeforeEach
    void opens() {
        story = new PageStory(folder);
    }

    @AfterEach
    void closes() {
        story.close();
    }

    @Test
    void aRehearsalOpensWithAPersonAnOperatorAndACoordinator() {
        assertThat(story.scene().phones()).extracting(Scene.Screen::id).containsExactly("person-1", "operator-1",
                "coordinator-1");
    }

    @Test
    void aPersonIsAddedStartsAndWrites() {
        assertThat(story.posts("/phones", "{'role':'person'}"))
                .isEqualTo(new PageStory.Answer(201, "{\"id\":\"person-2\"}"));
        story.does("/phones/person-2/start", "{}");
        story.does("/phones/person-2/write", "{'text':' Салом! '}");

        assertThat(story.phone("person-2").messages()).extracting(Bubble::from, Bubble::text)
                .containsExactly(tuple("person-2", "/start"), tuple("person-2", "Салом!"));
        assertThat(story.phone("person-1").messages()).isEmpty();
    }

    @Test
    void aStartLinkCarriesItsPayload() {
        story.does("/phones/person-1/start", "{'payload':'abc'}");

        assertThat(story.phone("person-1").messages()).extracting(Bubble::text).containsExactly("/start abc");
    }

    @Test
    void aReplyNamesTheMessageItAnswers() {
        story.does("/phones/person-1/start", "{}");
        story.botWrites(story.chatOf("person-1"), "Что случилось?", "Другое");
        int asked = story.phone("person-1").messages().getLast().id();
        story.does("/phones/person-1/write", "{'text':'Это','replyTo':" + asked + "}");

        assertThat(story.phone("person-1").messages().getLast().replyTo()).isEqualTo(asked);
    }

    @Test
    void aPressIsAnsweredWhereItWasMade() {
        story.does("/phones/person-1/start", "{}");
        story.botWrites(story.chatOf("person-1"), "Позвать?", "Да");
        Bubble asked = story.phone("person-1").messages().getLast();
        assertThat(asked.rows()).containsExactly(List.of(new Bubble.Button("Да", "")));

        String press = story.presses("/phones/person-1/press", "{'message':" + asked.id() + ",'button':'Да'}");
        assertThat(story.scene().notices()).isEmpty();
        story.botCalls("answerCallbackQuery", Map.of("callback_query_id", press, "text", "Зовём"));

        assertThat(story.scene().notices())
                .containsExactly(new Scene.Notice(press, "person-1", false, "Зовём", false, ""));
    }

    @Test
    void everyPhoneHasTheMenuThatTelegramShowsIt() {
        story.botCalls("setMyCommands", Map.of("commands", List.of(Map.of("command", "help", "description", "Жардам")),
                "language_code", "ky"));
        story.posts("/phones", "{'role':'person','language':'ky'}");

        assertThat(story.phone("person-2").commands()).containsExactly(new Command("help", "Жардам"));
        assertThat(story.phone("person-1").commands()).isEmpty();
    }

    @Test
    void aKeyTypesItsLabel() {
        story.does("/phones/person-1/start", "{}");
        story.botCalls("sendMessage", Map.of("chat_id", story.chatOf("person-1"), "text", "Клавиши", "reply_markup",
                Map.of("keyboard", List.of(List.of(Map.of("text", "Назад"))))));
        assertThat(story.phone("person-1").keys()).containsExactly(List.of("Назад"));

        story.does("/phones/person-1/key", "{'label':'Назад'}");
        assertThat(story.phone("person-1").messages().getLast().text()).isEqualTo("Назад");
    }

    @Test
    void whatWasDoneIsSavedAsAPlan() {
        story.does("/phones/person-1/start", "{}");
        story.does("/phones/person-1/write", "{'text':'Документы'}");
        assertThat(story.gets("/phones/person-1/plan").body())
                .startsWith("# yaml-language-server: $schema=../src/docs/schema/plan.json\nplan: person-1\n")
                .endsWith("    - { types: documents, at: documents.which }\n");

        assertThat(story.gets("/phones/person-9/plan").status()).isEqualTo(404);
    }

    @Test
    void whateverIsDoneIsNews() {
        long seen = story.scene().version();
        assertThat(story.scene().version()).isEqualTo(seen);

        story.does("/phones/person-1/start", "{}");
        assertThat(story.scene().version()).isGreaterThan(seen);
    }

    @Test
    void aPressIsNewsAlthoughTheBotHadAnsweredBeforeItWasNoted() {
        story.does("/phones/person-1/start", "{}");
        story.botWrites(story.chatOf("person-1"), "Позвать?", "Да");
        Actor actor = story.stage.actor("person-1");
        Press press = actor.person().presses("Да");
        story.botCalls("answerCallbackQuery", Map.of("callback_query_id", press.id(), "text", "Зовём"));
        long seen = story.scene().version();
        story.stage.pressed(actor, false, press);

        assertThat(story.scene().version()).isGreaterThan(seen);
        assertThat(story.scene().notices()).hasSize(1);
    }

    @Test
    void onlyTheNewestOfALongChatIsShown() {
        story.does("/phones/person-1/start", "{}");
        for (int i = 1; i <= Limits.MESSAGES; i++)
            story.does("/phones/person-1/write", "{'text':'" + i + "'}");

        assertThat(story.phone("person-1").messages()).hasSize(Limits.MESSAGES).first().extracting(Bubble::text)
                .isEqualTo("1");
    }
}
