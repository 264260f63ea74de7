package org.hamroh.dialog;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a file looks like, all that is wrong with it is said, where it is, and quickly. */
class GalleryTest {

    private static final Pattern PARSERS = Pattern.compile("token|mapping|scalar|block end|sequence|simple key"
            + "|stream|but found|Exception|\\[]");

    @TempDir
    private Path folder;

    static Stream<Exhibit> broken() {
        return Exhibit.all("broken").stream();
    }

    static Stream<Exhibit> good() {
        return Exhibit.all("good").stream();
    }

    @Test
    void theGalleryIsLarge() {
        assertThat(broken()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(good()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(broken().flatMap(exhibit -> exhibit.expected().stream()).map(line -> line.substring(0, 4))
                .distinct()).as("codes shown").hasSizeGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatIsWrongIsSaidWhereItIs(Exhibit exhibit) {
        exhibit.hang(folder);
        var findings = exhibit.judge(folder);
        var expected = exhibit.expected().stream().map(line -> line.split(" ", 3)).toList();

        assertThat(expected).isNotEmpty();
        assertThat(findings).as(FindingPage.shown(findings))
                .extracting(it -> it.code() + " " + it.file() + ":" + it.line() + ":" + it.column())
                .containsExactlyElementsOf(expected.stream().map(words -> words[0] + " " + words[1]).toList());
        assertThat(findings).as("no word of a parser or of Java").extracting(Verdict::said)
                .noneMatch(said -> PARSERS.matcher(said).find());
        for (int i = 0; i < expected.size(); i++) {
            var said = findings.get(i).said();
            assertThat(said).contains(expected.get(i).length > 2 ? expected.get(i)[2] : "");
        }
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatIsRightIsLeftAlone(Exhibit exhibit) {
        exhibit.hang(folder);
        assertThat(exhibit.judge(folder)).isEmpty();
    }

    @Test
    void noFileTakesMoreThanASecondOr64MB() throws Exception {
        var program = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx64m", "-cp",
                Stream.of(Checker.class, GalleryTour.class, Yaml.class).map(GalleryTest::home).distinct()
                        .collect(joining(System.getProperty("path.separator"))),
                GalleryTour.class.getName()).redirectErrorStream(true).start();
        List<String> slow = new String(program.getInputStream().readAllBytes(), UTF_8).lines().toList();

        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(slow).isEmpty();
        assertThat(program.exitValue()).isZero();
    }

    private static String home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
