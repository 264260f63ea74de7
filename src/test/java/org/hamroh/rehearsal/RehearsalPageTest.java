package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class RehearsalPageTest {

    private static final List<Class<?>> PARTS = List.of(RehearsalPage.class, PhoneApi.class, GroupApi.class,
            Refusals.class, Stage.class);

    private final MockMvcTester page = MockMvcTester.of(new RehearsalPage());

    @TempDir
    private Path folder;

    @Test
    void thePageSaysInBothLanguagesThatThisIsARehearsal() {
        assertThat(text("/")).contains("Это репетиция.", "This is a rehearsal.");
    }

    @ParameterizedTest
    @CsvSource({ "/,text/html", "/rehearsal/page.css,text/css", "/rehearsal/page.js,text/javascript" })
    void nothingComesFromElsewhere(String path, String type) {
        MockHttpServletResponse response = get(path);
        assertThat(response.getContentType()).startsWith(type);
        assertThat(response.getHeader("Content-Security-Policy")).startsWith("default-src 'self'");
        assertThat(text(path)).doesNotContain("http://", "https://", "style=", "onclick");
    }

    @Test
    void aTextNeverBecomesMarkup() {
        assertThat(text("/rehearsal/page.js")).contains("textContent").doesNotContain("innerHTML", "outerHTML",
                "insertAdjacentHTML", "document.write", "eval(");
    }

    @Test
    void inARehearsalEveryPartIsThere() {
        try (RehearsalLine line = RehearsalLine.open(folder)) {
            parts().withBean(RehearsalLine.class, () -> line).withPropertyValues("hamroh.rehearsal=true")
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

    private MockHttpServletResponse get(String path) {
        MockHttpServletResponse response = page.get().uri(path).exchange().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response;
    }

    private String text(String path) {
        return new String(get(path).getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
