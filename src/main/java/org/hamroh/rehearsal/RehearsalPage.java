package org.hamroh.rehearsal;

import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page's files. Not in {@code static/}, from where they would be served outside of a rehearsal too. */
@Controller
@WhileRehearsing
class RehearsalPage {

    private static final String FOLDER = "templates/rehearsal/";

    private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=UTF-8", "js",
            "text/javascript;charset=UTF-8", "svg", "image/svg+xml");

    @GetMapping("/")
    ResponseEntity<Resource> page() {
        return file("index.html", "text/html;charset=UTF-8");
    }

    /** The name says that it is a file of the folder, and of which type. */
    @GetMapping("/rehearsal/{name:[a-z0-9][a-z0-9.-]*}.{type:css|js|svg}")
    ResponseEntity<Resource> part(@PathVariable("name") String name, @PathVariable("type") String type) {
        return file(name + "." + type, Objects.requireNonNull(TYPES.get(type)));
    }

    private static ResponseEntity<Resource> file(String name, String type) {
        Resource file = new ClassPathResource(FOLDER + name);
        if (!file.exists())
            return ResponseEntity.notFound().build();
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'")
                .header("X-Content-Type-Options", "nosniff").body(file);
    }
}
