package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class RehearsalPageTest {

    private static final List<Class<?>> PARTS = List.of(RehearsalPage.class, PhoneApi.class, GroupApi.class,
            TrainerApi.class, NewsApi.class, News.class, DatabaseApi.class, Database.class, Refusals.class,
            OwnHostOnly.class, Stage.class);

    private static final Path FILES = Path.of("src/main/resources/templates/rehearsal");

    private final MockMvcTester page = MockMvcTester.of(new RehearsalPage());

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyFileOfThePageIsServedUnderItsName() throws IOException {
        return files().map(file -> dynamicTest(file, () -> {
            MockHttpServletResponse response = get(path(file));
            String type = file.substring(file.lastIndexOf('.') + 1);
            assertThat(response.getContentType()).contains(Map.of("js", "text/javascript", "css", "text/css", "html",
                    "text/html", "svg", "image/svg+xml").get(type));
            assertThat(response.getHeader("Content-Security-Policy")).startsWith("default-src 'self'");
            assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        }));
    }

    @TestFactory
    Stream<DynamicTest> nothingComesFromElsewhereAndNoTextBecomesMarkup() throws IOException {
        return files().map(file -> dynamicTest(file, () -> assertThat(
                text(path(file)).replace("http://www.w3.org/", "").replace("http://localhost", ""))
                .doesNotContain("http://", "https://", " style=", "onclick=", "innerHTML", "outerHTML",
                        "insertAdjacentHTML", "document.write", "eval(")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/rehearsal/nothing.js", "/rehearsal/index.html", "/rehearsal/page.txt",
        "/rehearsal/.css", "/rehearsal/folder/page.js", "/rehearsal/page.js.class" })
    void nothingElseIsServed(String path) {
        assertThat(page.get().uri(path).exchange().getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void inARehearsalEveryPartIsThere() {
        try (RehearsalLine line = RehearsalLine.open(folder)) {
            parts().withBean(RehearsalLine.class, () -> line).withBean(DataSource.class, SimpleDriverDataSource::new)
                    .withPropertyValues("hamroh.rehearsal=true")
                    .run(context -> PARTS.forEach(part -> assertThat(context).hasSingleBean(part)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "some.other=true", "hamroh.rehearsal=false" })
    void elsewhereThereIsNoPage(String property) {
        parts().withPropertyValues(property)
                .run(context -> PARTS.forEach(part -> assertThat(context).doesNotHaveBean(part)));
        for (String folder : List.of("static", "public", "resources", "META-INF/resources"))
            assertThat(getClass().getClassLoader().getResource(folder + "/rehearsal/page.js")).isNull();
    }

    private static ApplicationContextRunner parts() {
        return new ApplicationContextRunner().withUserConfiguration(PARTS.toArray(Class<?>[]::new));
    }

    private static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static String path(String file) {
        return file.equals("index.html") ? "/" : "/rehearsal/" + file;
    }

    private MockHttpServletResponse get(String path) {
        MockHttpServletResponse response = page.get().uri(path).exchange().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response;
    }

    private String text(String path) {
        return new String(get(path).getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
