package org.hamroh.rehearsal;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page's three files. Not in {@code static/}, from where they would be served outside of a rehearsal too. */
@Controller
@WhileRehearsing
class RehearsalPage {

    private static final String FOLDER = "templates/rehearsal/";

    @GetMapping("/")
    ResponseEntity<Resource> page() {
        return file("index.html", "text/html;charset=UTF-8");
    }

    @GetMapping("/rehearsal/page.css")
    ResponseEntity<Resource> style() {
        return file("page.css", "text/css;charset=UTF-8");
    }

    @GetMapping("/rehearsal/page.js")
    ResponseEntity<Resource> script() {
        return file("page.js", "text/javascript;charset=UTF-8");
    }

    private static ResponseEntity<Resource> file(String name, String type) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'")
                .header("X-Content-Type-Options", "nosniff").body(new ClassPathResource(FOLDER + name));
    }
}
