package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a trainer can do: let time pass, and let Telegram fail. */
class TrainerApiTest {

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

    @Test
    void theClockGoesForwardForBotAndTelegramAlike() {
        long seen = story.scene().version();
        story.does("/trainer/clock", "{'forward':'PT10M'}");

        assertThat(story.scene().version()).isGreaterThan(seen);
        assertThat(story.scene().trainer()).isEqualTo(new Scene.Trainer("2026-11-23T06:10:00Z", "PT10M",
                "Asia/Almaty", Trouble.NONE, Cast.LANGUAGES));
        assertThat(story.line.clock().instant()).isEqualTo(PageStory.MORNING.plus(Duration.ofMinutes(10)));
        story.does("/phones/person-1/write", "{'text':'Вы тут?'}");
        assertThat(story.phone("person-1").messages().getLast().time()).isEqualTo("2026-11-23T06:10:00Z");
    }

    @Test
    void aBusyTelegramTakesNothingNewAndStillTells() {
        story.does("/trainer/fault", "{'fault':'BUSY'}");

        assertThat(story.botSays("person-1")).isEqualTo(429);
        story.botFetches();
        assertThat(story.scene().trainer().fault()).isEqualTo(Trouble.BUSY);
        story.does("/trainer/fault", "{'fault':'NONE'}");
        assertThat(story.botSays("person-1")).isEqualTo(200);
    }

    @Test
    void aTelegramThatIsOutAnswersNobody() {
        story.does("/trainer/fault", "{'fault':'OUT'}");
        assertThat(story.botSays("person-1")).isZero();
        story.does("/trainer/fault", "{'fault':'NONE'}");
        assertThat(story.botSays("person-1")).isEqualTo(200);
    }

    @Test
    void withTelegramsOwnLimitsABurstIsRefused() {
        story.does("/trainer/fault", "{'fault':'LIMITS'}");
        for (int i = 0; i < 3; i++)
            assertThat(story.botSays("person-1")).isEqualTo(200);
        assertThat(story.botSays("person-1")).isEqualTo(429);
        story.does("/trainer/fault", "{'fault':'NONE'}");
        assertThat(story.botSays("person-1")).isEqualTo(200);
    }

    @Test
    void typingIsShownUntilTimeHasPassed() {
        story.botCalls("sendChatAction", Map.of("chat_id", story.chatOf("person-1"), "action", "typing"));
        assertThat(story.phone("person-1").typing()).isTrue();
        assertThat(story.stage.typing()).containsExactly("person-1");
        story.does("/trainer/clock", "{'forward':'PT5S'}");
        assertThat(story.phone("person-1").typing()).isFalse();
    }
}
