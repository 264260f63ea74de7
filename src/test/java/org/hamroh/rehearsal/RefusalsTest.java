package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@ExtendWith(OutputCaptureExtension.class)
class RefusalsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /phones/person-9/start   | {}                                       | There is no phone person-9.
            /phones/person-1/press   | {'message':77,'button':'x'}              | There is no message 77 in this chat.
            /phones/person-1/write   | {'text':'x','replyTo':77}                | There is no message 77 in this chat.
            /phones/person-1/edit    | {'message':77,'text':'x'}                | There is no message 77 in this chat.
            /phones/person-9/online  | {'on':false}                             | There is no phone person-9.
            /desk/press              | {'as':'operator-1','message':77}         | There is no message 77 in this chat.
            /desk/write              | {'as':'operator-9','text':'x'}           | There is no phone operator-9.
            """)
    void whatIsNotThereIsNotFound(String path, String body, String sentence) {
        assertRefused(path, body, 404, sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~',
            textBlock = """
                    /phones | {'role':'boss'} | A person, an operator or a coordinator can be added.
                    /phones | {} | A person, an operator or a coordinator can be added.
                    /phones | {'role':'person','language':'xx'} | A phone speaks one of ru, kk, uz, ky, tg, en, ar.
                    /phones/person-1/write | {'text':'  '} | A message has 1 to 4096 characters.
                    /phones/person-1/write | {} | A message has 1 to 4096 characters.
                    /phones/person-1/edit | {'message':1} | A message has 1 to 4096 characters.
                    /phones/person-1/start | {'payload':'two words'} | No start link can carry two words.
                    /phones/person-1/key | {'label':'Назад'} | There is no key “Назад” now.
                    /phones/person-1/press | {'message':1,'button':'Да'} | There is no button “Да” to press there.
                    /phones/person-1/press | {'message':'one'} | This is not the JSON that was expected.
                    /phones/person-1/press | {} | This is not the JSON that was expected.
                    /phones/person-1/start | null | This is not the JSON that was expected.
                    /phones/person-1/start | start | This is not the JSON that was expected.
                    /phones/person-1/send | {'kind':'money'} | A photo, voice, location, contact, document or sticker can be sent.
                    /phones/person-1/online | {} | This is not the JSON that was expected.
                    /trainer/clock | {'forward':'PT0S'} | The clock goes forward only, and at most 30 days at once.
                    /trainer/clock | {'forward':'-PT1M'} | The clock goes forward only, and at most 30 days at once.
                    /trainer/clock | {'forward':'P31D'} | The clock goes forward only, and at most 30 days at once.
                    /trainer/clock | {'forward':'tomorrow'} | The clock needs a duration such as PT10M.
                    /trainer/clock | {} | The clock needs a duration such as PT10M.
                    /trainer/fault | {'fault':'FIRE'} | Telegram can be NONE, BUSY, OUT or LIMITS.
                    """)
    void whatCannotBeDoneIsRefusedWithASentence(String path, String body, String sentence) {
        assertRefused(path, body, 400, sentence);
    }

    @Test
    void anotherSitesFormIsRefused() {
        try (PageStory story = new PageStory(folder)) {
            assertThat(story.posts("/phones", MediaType.APPLICATION_FORM_URLENCODED, "role=person").status())
                    .isEqualTo(400);
            assertThat(story.posts("/phones", MediaType.TEXT_PLAIN, "{'role':'person'}").status()).isEqualTo(400);
        }
    }

    @Test
    void whoHasNotStartedTheBotCannotWriteToIt() {
        try (PageStory story = new PageStory(folder)) {
            assertThat(story.posts("/phones/person-1/write", "{'text':'x'}").sentence())
                    .isEqualTo("Person-1 has not started the bot.");
        }
    }

    @Test
    void thereAreNotMorePhonesThanThereIsRoomFor() {
        try (PageStory story = new PageStory(folder)) {
            for (int i = story.scene().phones().size(); i < Limits.PHONES; i++)
                assertThat(story.posts("/phones", "{'role':'person'}").status()).isEqualTo(201);
            assertThat(story.posts("/phones", "{'role':'person'}").sentence())
                    .isEqualTo("A rehearsal has room for 24 phones.");
        }
    }

    /** The page's checks come first: only what has changed since then gets so far. */
    @Test
    void whatTheEmulatorRefusesIsSaidInItsFirstLine() {
        assertThatThrownBy(() -> Refused.asked(() -> {
            throw new IllegalStateException("no message 7 in\nПомогите");
        })).isInstanceOf(Refused.class).hasMessage("no message 7 in");
    }

    /** What the fault says may be what somebody wrote. */
    @ParameterizedTest
    @ValueSource(strings = { "state", "argument", "other" })
    void aFaultOfOurOwnIsNotBlamedOnThePageAndIsLoggedByItsPlaceAlone(String kind, CapturedOutput output) {
        MockHttpServletResponse response = MockMvcTester
                .of(List.of(new Faulty()), builder -> builder.setControllerAdvice(new Refusals()).build()).get()
                .uri("/faulty/" + kind).exchange().getResponse();

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("The rehearsal itself failed at this; its log says where.").doesNotContain("Рахимжанов");
        assertThat(output).contains("the rehearsal failed: java.", "Faulty.fails(RefusalsTest.java:")
                .doesNotContain("Рахимжанов");
    }

    @RestController
    static final class Faulty {

        @GetMapping("/faulty/{kind}")
        String fails(@PathVariable("kind") String kind) {
            throw switch (kind) {
            case "state" -> new IllegalStateException("Рахимжанов");
            case "argument" -> new IllegalArgumentException("Рахимжанов");
            default -> new UncheckedIOException(new IOException("Рахимжанов"));
            };
        }
    }

    /** The person has started, and so has message 1. */
    private void assertRefused(String path, String body, int status, String sentence) {
        try (PageStory story = new PageStory(folder)) {
            story.does("/phones/person-1/start", "{}");
            Scene before = story.scene();
            PageStory.Answer answer = story.posts(path, body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(status);
            assertThat(answer.sentence()).isEqualTo(sentence);
            assertThat(story.scene()).as("nothing was done").isEqualTo(before);
        }
    }
}
