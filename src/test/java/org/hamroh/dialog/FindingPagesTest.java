package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of each finding says what is true: its broken example gives that finding, its mended one nothing. */
class FindingPagesTest {

    @TempDir
    private Path folder;

    static Stream<FindingPage> pages() throws IOException {
        return FindingPage.all().stream();
    }

    @Test
    void everyCodeHasAPageAndEveryPageACode() throws IOException {
        assertThat(FindingPage.all()).extracting(FindingPage::title).isEqualTo(Stream
                .concat(Arrays.stream(Code.values()).map(code -> "# " + code + ": " + code.title()),
                        Arrays.stream(org.hamroh.directory.Code.values())
                                .map(code -> "# " + code + ": " + code.title()))
                .distinct().sorted().toList());
    }

    @Test
    void aCodeOfTheDirectoryIsAsGraveAsThatOfTheDialogs() {
        assertThat(org.hamroh.directory.Code.values()).filteredOn(code -> code.name().compareTo("K080") < 0)
                .isNotEmpty().allSatisfy(code -> assertThat(code.isError())
                        .isEqualTo(Code.valueOf(code.name()).severity() == Finding.Severity.ERROR));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theBrokenExampleGivesExactlyThisFinding(FindingPage page) {
        assertThat(page.examples()).hasSize(2);
        var findings = page.findings(0, folder);
        assertThat(findings).as(FindingPage.shown(findings)).isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo(page.name()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theMendedExampleGivesNone(FindingPage page) {
        assertThat(page.findings(1, folder)).isEmpty();
    }
}
