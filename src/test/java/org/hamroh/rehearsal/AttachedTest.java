package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent with the paperclip, and what else a bubble shows. */
class AttachedTest {

    @TempDir
    private Path folder;
    private PageStory story;

    @BeforeEach
    void opens() {
        story = new PageStory(folder);
        story.does("/phones/person-1/start", "{}");
    }

    @AfterEach
    void closes() {
        story.close();
    }

    @ParameterizedTest
    @CsvSource({ "photo,''", "voice,seconds", "document,file", "sticker,emoji", "location,'latitude longitude'",
        "contact,'phone name'" })
    void aSampleArrivesWithWhatItsKindHas(String kind, String fields) {
        story.does("/phones/person-1/send", "{'kind':'" + kind + "'}");

        Bubble sent = story.phone("person-1").messages().getLast();
        assertThat(sent.kind()).isEqualTo(kind);
        assertThat(String.join(" ", sent.media().keySet()).split(" ")).containsExactlyInAnyOrder(fields.split(" "));
        assertThat(sent.media().values()).noneMatch(value -> value.equals("") || value.equals(0));
    }

    @Test
    void theNumberOnAContactCannotBeDialled() {
        story.does("/phones/person-1/send", "{'kind':'contact'}");
        assertThat(story.phone("person-1").messages().getLast().media()).containsEntry("name", "Person 1")
                .containsEntry("phone", "+70000000003");
    }

    @Test
    void aBubbleWithoutMediaHasNoSuchField() {
        assertThat(story.gets("/scene").body()).doesNotContain("\"media\"");
    }

    @Test
    void anOwnTextIsEditedAndTheBotsIsNot() {
        story.botWrites(story.chatOf("person-1"), "Здравствуйте", "Да");
        story.does("/phones/person-1/write", "{'text':'Раз'}");
        story.does("/phones/person-1/edit", "{'message':3,'text':'Два'}");

        assertThat(story.phone("person-1").messages().getLast().text()).isEqualTo("Два");
        assertThat(story.phone("person-1").messages().getLast().edited()).isTrue();
        assertThat(story.posts("/phones/person-1/edit", "{'message':2,'text':'x'}").sentence())
                .isEqualTo("Only an own text can be edited.");
    }

    @Test
    void aBubbleSaysThatItIsSilentAndGuarded() {
        story.botCalls("sendMessage", Map.of("chat_id", story.chatOf("person-1"), "text", "Тихо",
                "disable_notification", true, "protect_content", true));
        assertThat(story.phone("person-1").messages().getLast().silent()).isTrue();
        assertThat(story.phone("person-1").messages().getLast().guarded()).isTrue();
    }

    @Test
    void aPhoneSpeaksTheLanguageItWasGiven() {
        story.posts("/phones", "{'role':'person','language':'ar'}");
        assertThat(story.phone("person-2").language()).isEqualTo("ar");
        assertThat(story.phone("person-2").number()).isEqualTo(2);
    }
}
