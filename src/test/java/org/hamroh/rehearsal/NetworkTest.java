package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A phone without a network, and what its ticks say. */
class NetworkTest {

    @TempDir
    private Path folder;
    private PageStory story;

    @BeforeEach
    void opens() {
        story = new PageStory(folder);
        story.does("/phones/person-1/start", "{}");
        story.botWrites(story.chatOf("person-1"), "Здравствуйте", "Да");
    }

    @AfterEach
    void closes() {
        story.close();
    }

    @Test
    void aMessageIsReadWhenTheBotHasFetchedItForGood() {
        assertThat(story.phone("person-1").messages()).extracting(Bubble::mark).containsExactly(Bubble.Mark.SENT,
                Bubble.Mark.NONE);
        story.botFetches();
        assertThat(story.phone("person-1").messages()).extracting(Bubble::mark).containsExactly(Bubble.Mark.READ,
                Bubble.Mark.NONE);
    }

    @Test
    void theScreenStaysAsItWasWhileThereIsNoNetwork() {
        story.does("/phones/person-1/online", "{'on':false}");
        story.botWrites(story.chatOf("person-1"), "Вы тут?", "Да");
        story.botCalls("deleteMessage", Map.of("chat_id", story.chatOf("person-1"), "message_id", 2));

        Scene.Screen offline = story.phone("person-1");
        assertThat(offline.online()).isFalse();
        assertThat(offline.messages()).extracting(Bubble::text).containsExactly("/start", "Здравствуйте");

        story.does("/phones/person-1/online", "{'on':true}");
        assertThat(story.phone("person-1").messages()).extracting(Bubble::text).containsExactly("/start", "Вы тут?");
    }

    @Test
    void textsWaitAndGoOutInTheirOrder() {
        story.does("/phones/person-1/online", "{'on':false}");
        story.does("/phones/person-1/write", "{'text':'Раз'}");
        story.does("/phones/person-1/write", "{'text':'Два','replyTo':2}");
        assertThat(story.phone("person-1").messages()).extracting(Bubble::text, Bubble::mark, Bubble::replyTo)
                .endsWith(tuple("Раз", Bubble.Mark.WAITING, 0), tuple("Два", Bubble.Mark.WAITING, 2));
        assertThat(story.phone("person-1").messages()).extracting(Bubble::id).doesNotHaveDuplicates();

        story.does("/phones/person-1/online", "{'on':true}");
        assertThat(story.phone("person-1").messages()).extracting(Bubble::text, Bubble::mark, Bubble::replyTo)
                .endsWith(tuple("Раз", Bubble.Mark.SENT, 0), tuple("Два", Bubble.Mark.SENT, 2));
        assertThat(story.phone("person-1").messages()).hasSize(4);
    }

    @Test
    void anAnswerToWhatIsGoneGoesOutAsAPlainText() {
        story.does("/phones/person-1/online", "{'on':false}");
        story.does("/phones/person-1/write", "{'text':'Да','replyTo':2}");
        story.botCalls("deleteMessage", Map.of("chat_id", story.chatOf("person-1"), "message_id", 2));
        story.does("/phones/person-1/online", "{'on':true}");

        assertThat(story.phone("person-1").messages()).extracting(Bubble::text, Bubble::replyTo)
                .endsWith(tuple("Да", 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            start   | {}
            press   | {'message':2,'button':'Да'}
            key     | {'label':'Назад'}
            edit    | {'message':1,'text':'x'}
            send    | {'kind':'photo'}
            blocked | {'on':true}
            """)
    void allElseNeedsANetwork(String act, String body) {
        story.does("/phones/person-1/online", "{'on':false}");
        PageStory.Answer answer = story.posts("/phones/person-1/" + act, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.sentence())
                .isEqualTo("Person-1 has no network: only texts can be written, and they wait.");
    }

    @Test
    void aMemberWithoutANetworkIsNotInTheGroupEither() {
        story.does("/phones/operator-1/online", "{'on':false}");
        assertThat(story.posts("/desk/write", "{'as':'operator-1','text':'Я'}").sentence())
                .isEqualTo("Operator-1 has no network.");
    }

    @Test
    void notMoreWaitsThanAPhoneHolds() {
        story.does("/phones/person-1/online", "{'on':false}");
        for (int i = 0; i < Limits.WAITING; i++)
            story.does("/phones/person-1/write", "{'text':'" + i + "'}");
        assertThat(story.posts("/phones/person-1/write", "{'text':'x'}").sentence())
                .isEqualTo("No more than 50 texts wait for the network.");
    }

    @Test
    void whoHasBlockedTheBotIsShownSoAndCanComeBack() {
        story.does("/phones/person-1/blocked", "{'on':true}");
        assertThat(story.phone("person-1").blocked()).isTrue();
        assertThat(story.posts("/phones/person-1/write", "{'text':'x'}").sentence())
                .isEqualTo("Person-1 has blocked the bot.");
        story.does("/phones/person-1/blocked", "{'on':false}");
        story.does("/phones/person-1/write", "{'text':'x'}");
        assertThat(story.phone("person-1").blocked()).isFalse();
    }
}
