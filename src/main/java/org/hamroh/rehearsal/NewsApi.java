package org.hamroh.rehearsal;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells the page, while it is open, that there is something new to see. */
@RestController
@WhileRehearsing
class NewsApi {

    private final News news;

    NewsApi(News news) {
        this.news = news;
    }

    @GetMapping(path = "/rehearsal/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events() {
        return news.stream();
    }
}
