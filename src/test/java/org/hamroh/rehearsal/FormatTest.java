package org.hamroh.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a check says, to people and to programs. */
class FormatTest {

    private static final Found WARNING = new Found("menu.yaml", 12, 9, false, "K041",
            "The label `menu.work` has 41 characters.", "A phone shows about 30: say it shorter.");
    private static final Found ERROR = new Found("menu.yaml", 9, 38, true, "K010",
            "There is no step `жұмыс.which`.", "Did you mean `work.which`?");
    private static final Found OF_THE_DIRECTORY = new Found("directory.yaml", 3, 1, true, "K080", "100% wrong.",
            "Dial it.");

    private static final Offer OFFER = new Offer(List.of("kk", "ru"),
            Map.of("tg", "2 texts are missing in help.tg.yaml"));

    private final Report report = new Report(Path.of("dialogs"), List.of(WARNING, ERROR, OF_THE_DIRECTORY), OFFER);

    @Test
    void peopleReadItByFileAndLineAndTheSumLast() {
        assertThat(printed(Format.TEXT, report, Ink.PLAIN)).isEqualTo("""
                directory.yaml:3:1: error K080: 100% wrong. Dial it.
                menu.yaml:9:38: error K010: There is no step `жұмыс.which`. Did you mean `work.which`?
                menu.yaml:12:9: warning K041: The label `menu.work` has 41 characters. A phone shows about 30: say it \
                shorter.
                2 errors and 1 warning in 2 files. The bot does not start with an error; one that runs goes on with \
                what it has.
                Errors: directory.yaml:3:1 K080, menu.yaml:9:38 K010.
                Errors apart, people would be offered kk, ru; not tg: 2 texts are missing in help.tg.yaml.
                """);
    }

    @Test
    void onATerminalErrorsAreRedAndWarningsYellow() {
        assertThat(printed(Format.TEXT, new Report(Path.of("dialogs"), List.of(WARNING, ERROR), OFFER), Ink.COLOURED))
                .isEqualTo("""
                        ‹1mmenu.yaml:9:38:‹0m ‹31merror‹0m K010: There is no step `жұмыс.which`. Did you mean \
                        `work.which`?
                        ‹1mmenu.yaml:12:9:‹0m ‹33mwarning‹0m K041: The label `menu.work` has 41 characters. A phone \
                        shows about 30: say it shorter.
                        1 error and 1 warning in 1 file. The bot does not start with an error; one that runs goes on \
                        with what it has.
                        Errors: menu.yaml:9:38 K010.
                        Errors apart, people would be offered kk, ru; not tg: 2 texts are missing in \
                        help.tg.yaml.
                        """.replace("‹", "\u001B["));
    }

    @Test
    void colourIsForTerminalsOfPeopleWhoWantIt() {
        assertThat(Ink.of(Map.of(), true)).isEqualTo(Ink.COLOURED);
        assertThat(Ink.of(Map.of("NO_COLOR", ""), true)).isEqualTo(Ink.COLOURED);
        assertThat(Ink.of(Map.of("NO_COLOR", "1"), true)).isEqualTo(Ink.PLAIN);
        assertThat(Ink.of(Map.of("TERM", "dumb"), true)).isEqualTo(Ink.PLAIN);
        assertThat(Ink.of(Map.of(), false)).isEqualTo(Ink.PLAIN);
    }

    @Test
    void programsReadOneDocument() {
        assertThat(printed(Format.JSON, report, Ink.PLAIN)).isEqualTo("{\"folder\":\"dialogs\",\"errors\":2,"
                + "\"warnings\":1,\"findings\":["
                + "{\"code\":\"K080\",\"severity\":\"error\",\"file\":\"directory.yaml\",\"line\":3,\"column\":1,"
                + "\"sentence\":\"100% wrong.\",\"advice\":\"Dial it.\"},"
                + "{\"code\":\"K010\",\"severity\":\"error\",\"file\":\"menu.yaml\",\"line\":9,\"column\":38,"
                + "\"sentence\":\"There is no step `жұмыс.which`.\",\"advice\":\"Did you mean `work.which`?\"},"
                + "{\"code\":\"K041\",\"severity\":\"warning\",\"file\":\"menu.yaml\",\"line\":12,\"column\":9,"
                + "\"sentence\":\"The label `menu.work` has 41 characters.\","
                + "\"advice\":\"A phone shows about 30: say it shorter.\"}]}\n");
    }

    @Test
    void gitHubShowsItBesideTheLine() {
        assertThat(printed(Format.GITHUB, report, Ink.PLAIN)).isEqualTo("""
                ::error file=dialogs/directory.yaml,line=3,col=1::K080 100%25 wrong. Dial it.
                ::error file=dialogs/menu.yaml,line=9,col=38::K010 There is no step `жұмыс.which`. Did you mean \
                `work.which`?
                ::warning file=dialogs/menu.yaml,line=12,col=9::K041 The label `menu.work` has 41 characters. A phone \
                shows about 30: say it shorter.
                2 errors and 1 warning in 2 files. The bot does not start with an error; one that runs goes on with \
                what it has.
                Errors: directory.yaml:3:1 K080, menu.yaml:9:38 K010.
                Errors apart, people would be offered kk, ru; not tg: 2 texts are missing in help.tg.yaml.
                """);
    }

    @Test
    void aFileCannotForgeAnAnnotationOrPaintTheTerminal() {
        var forged = new Report(Path.of("dialogs"), List.of(new Found("a,b:\n::error::c.yaml", 1, 1, true,
                "K002", "Nothing here is called `\u001B[31m\r\n::error::x`.", "")), OFFER);
        assertThat(printed(Format.GITHUB, forged, Ink.PLAIN)).startsWith(
                "::error file=dialogs/a%2Cb%3A %3A%3Aerror%3A%3Ac.yaml,line=1,col=1::K002 Nothing here is called ` [31m "
                        + "::error::x`.\n");
        assertThat(printed(Format.TEXT, forged, Ink.PLAIN)).doesNotContain("\u001B").hasLineCount(4);
    }

    @Test
    void amongManyErrorsTheFirstPlacesAreRepeated() {
        var many = IntStream.rangeClosed(1, 14).mapToObj(line -> new Found("a.yaml", line, 1, true, "K002", "x", ""))
                .toList();
        assertThat(new Report(Path.of("dialogs"), many, new Offer(List.of(), Map.of())).summary())
                .contains("\nErrors: a.yaml:1:1 K002, ", "a.yaml:10:1 K002 and 4 more.\n")
                .doesNotContain("a.yaml:11:1").endsWith("would be offered no language.");
    }

    @Test
    void aFindingAboutTheFolderItselfNamesTheFolder() {
        var none = new Found(".", 1, 1, true, "K005", "There are no dialogs in this folder.", "");
        for (var folder : List.of(Path.of("src"), Path.of("./src"), Path.of("src").toAbsolutePath())) {
            assertThat(printed(Format.GITHUB, new Report(folder, List.of(none), OFFER), Ink.PLAIN))
                    .startsWith("::error file=src,line=1,col=1::");
        }
        assertThat(printed(Format.GITHUB, new Report(Path.of(""), List.of(ERROR), OFFER), Ink.PLAIN))
                .startsWith("::error file=menu.yaml,line=9,col=38::");
    }

    @Test
    void nothingFoundIsSaidToo() {
        var nothing = new Report(Path.of("dialogs"), List.of(), OFFER);
        assertThat(printed(Format.TEXT, nothing, Ink.PLAIN))
                .isEqualTo("""
                        All is well.
                        People are offered kk, ru; not tg: 2 texts are missing in help.tg.yaml.
                        """);
        assertThat(printed(Format.JSON, nothing, Ink.PLAIN))
                .isEqualTo("{\"folder\":\"dialogs\",\"errors\":0,\"warnings\":0,\"findings\":[]}\n");
    }

    private static String printed(Format format, Report report, Ink ink) {
        var bytes = new ByteArrayOutputStream();
        format.print(report, ink, new PrintStream(bytes, true, UTF_8));
        return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
    }
}
