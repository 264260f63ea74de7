package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.request.async.WebAsyncUtils;

/** Open pages are told of every change. */
class NewsTest {

    @TempDir
    private Path folder;
    private PageStory story;
    private News news;
    private MvcTestResult opened;
    private MockHttpServletResponse stream;

    @BeforeEach
    void opens() {
        story = new PageStory(folder);
        news = new News(story.stage);
        news.start();
        opened = opens(news);
        stream = opened.getResponse();
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
    void whereThereIsNoRoomForOneMoreTheOldestMakesIt() {
        List<MvcTestResult> others = IntStream.range(1, Limits.STREAMS).mapToObj(i -> opens(news)).toList();
        assertThat(hasEnded(opened)).isFalse();

        MvcTestResult oneMore = opens(news);
        assertThat(hasEnded(opened)).isTrue();
        story.does("/trainer/clock", "{'forward':'PT1M'}");
        for (MvcTestResult told : List.of(others.getFirst(), others.getLast(), oneMore))
            awaitsVersion(told.getResponse());
    }

    @Test
    void aPlaceThatWasGivenUpIsTakenWithoutEndingAnother() {
        List<MvcTestResult> others = IntStream.range(1, Limits.STREAMS).mapToObj(i -> opens(news)).toList();
        Objects.requireNonNull((MockAsyncContext) others.getLast().getRequest().getAsyncContext()).complete();

        opens(news);
        assertThat(hasEnded(opened)).isFalse();
        opens(news);
        assertThat(hasEnded(opened)).isTrue();
    }

    @Test
    void whereManyComeAtOnceNoMoreThanThereIsRoomForStay() throws Exception {
        try (var pages = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<MvcTestResult>> coming = Collections.nCopies(3 * Limits.STREAMS, () -> opens(news));
            int staying = 0;
            for (Future<MvcTestResult> each : pages.invokeAll(coming))
                staying += hasEnded(each.get()) ? 0 : 1;
            assertThat(staying).isEqualTo(Limits.STREAMS);
        }
    }

    @Test
    void aStreamWithoutNewsStillShowsThatItIsAlive() {
        News lively = new News(story.stage, Duration.ofMillis(20));
        lively.start();
        MockHttpServletResponse quiet = opens(lively).getResponse();
        await().untilAsserted(() -> assertThat(quiet.getContentAsString()).endsWith("\n\n:\n\n:\n\n"));
        lively.stop();
    }

    @Test
    void whenTheRehearsalEndsSoDoItsStreamsAndNoNewOneBegins() {
        news.stop();
        assertThat(hasEnded(opened)).isTrue();
        assertThatThrownBy(news::stream).isInstanceOf(Refused.class).hasMessage("The rehearsal is not running.");
    }

    private static MvcTestResult opens(News news) {
        return MockMvcTester.of(List.of(new NewsApi(news)), builder -> builder.build()).get()
                .uri("/rehearsal/api/events").asyncExchange();
    }

    private static boolean hasEnded(MvcTestResult page) {
        return WebAsyncUtils.getAsyncManager(page.getRequest()).hasConcurrentResult();
    }

    private void awaitsVersion() {
        awaitsVersion(stream);
    }

    private void awaitsVersion(MockHttpServletResponse stream) {
        await().untilAsserted(() -> assertThat(stream.getContentAsString())
                .endsWith("event:scene\ndata:" + story.stage.version() + "\n\n"));
    }
}
