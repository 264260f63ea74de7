package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Open pages are told of every change. */
class NewsTest {

    @TempDir
    private Path folder;
    private PageStory story;
    private News news;
    private MockHttpServletResponse stream;

    @BeforeEach
    void opens() {
        story = new PageStory(folder);
        news = new News(story.stage);
        news.start();
        stream = MockMvcTester.of(List.of(new NewsApi(news)), builder -> builder.build()).get()
                .uri("/rehearsal/api/events").asyncExchange().getResponse();
    }

    @AfterEach
    void closes() {
        news.stop();
        story.close();
    }

    @Test
    void aPageIsToldTheVersionAtOnce() {
        assertThat(stream.getContentType()).startsWith("text/event-stream");
        awaitsVersion();
    }

    @Test
    void whatAPersonDoesIsNews() {
        story.does("/phones/person-1/start", "{}");
        awaitsVersion();
    }

    @Test
    void whatTheBotDoesIsNews() {
        story.does("/phones/person-1/start", "{}");
        story.botWrites(story.chatOf("person-1"), "Здравствуйте", "Да");
        story.botFetches();
        awaitsVersion();
    }

    @Test
    void whatOnlyThePageKnowsIsNews() {
        story.posts("/phones", "{'role':'person'}");
        story.does("/phones/person-1/online", "{'on':false}");
        story.does("/trainer/clock", "{'forward':'PT1M'}");
        awaitsVersion();
    }

    @Test
    void thereIsRoomForAClassAndNotForMore() {
        for (int i = 1; i < Limits.STREAMS; i++)
            news.stream();
        assertThatThrownBy(news::stream).hasMessage("A rehearsal tells no more than 20 pages.");
    }

    private void awaitsVersion() {
        await().untilAsserted(() -> assertThat(stream.getContentAsString())
                .endsWith("event:scene\ndata:" + story.stage.version() + "\n\n"));
    }
}
