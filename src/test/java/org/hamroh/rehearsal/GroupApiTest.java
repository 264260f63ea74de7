package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupApiTest {

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
    void aNewOperatorIsInTheGroupAndANewPersonIsNot() {
        story.posts("/phones", "{'role':'operator'}");
        story.posts("/phones", "{'role':'person'}");

        assertThat(story.scene().desk().members()).containsExactly("operator-1", "operator-2", "coordinator-1");
        assertThat(story.posts("/desk/write", "{'as':'person-2','text':'Я тут'}"))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(400))
                .extracting(PageStory.Answer::sentence).isEqualTo("Person-2 is not in the desk's group.");
    }

    @Test
    void aNewCoordinatorAdministratesTheGroup() {
        story.posts("/phones", "{'role':'coordinator'}");
        Object id = story.chatOf("coordinator-2");

        assertThat(story.botCalls("getChatMember", Map.of("chat_id", story.line.group().id(), "user_id", id))
                .path("status").asString()).isEqualTo("administrator");
    }

    @Test
    void whoIsOnDutyAtTheStartHasOpenedTheChatAndWhoComesLaterHasNot() {
        story.posts("/phones", "{'role':'operator'}");

        assertThat(story.phone("operator-1").started()).isTrue();
        assertThat(story.phone("coordinator-1").started()).isTrue();
        assertThat(story.phone("operator-2").started()).isFalse();
    }

    @Test
    void theGroupShowsItsTitle() {
        assertThat(story.scene().desk().title()).isEqualTo(RehearsalLine.DESK);
    }

    @Test
    void aCardIsPressedByTheMemberWhoWasChosen() {
        story.botWrites(story.line.group().id(), "Срочно", "Беру");
        int card = story.scene().desk().messages().getLast().id();
        String press = story.presses("/desk/press",
                "{'as':'coordinator-1','message':" + card + ",'button':'Беру'}");
        String link = "https://t.me/hamroh_rehearsal_bot?start=abc";
        story.botCalls("answerCallbackQuery", Map.of("callback_query_id", press, "url", link));

        assertThat(story.scene().notices())
                .containsExactly(new Scene.Notice(press, "coordinator-1", true, "", false, link));
    }

    @Test
    void membersWriteUnderTheirOwnNames() {
        story.does("/desk/write", "{'as':'operator-1','text':'Кто возьмёт?'}");
        int question = story.scene().desk().messages().getLast().id();
        story.does("/desk/write", "{'as':'coordinator-1','text':'Я','replyTo':" + question + "}");

        assertThat(story.scene().desk().messages()).extracting(Bubble::from).containsExactly("operator-1",
                "coordinator-1");
        assertThat(story.scene().desk().messages().getLast().replyTo()).isEqualTo(question);
    }
}
