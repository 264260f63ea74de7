package org.hamroh.dialog;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.hamroh.dialog.WordingFolder.Format;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** A coordinator sends texts to a translator, takes in what comes back, and hears what has grown old. */
class WordingFolderTest {

    @TempDir
    private Path folder;
    @TempDir
    private Path desk;

    @BeforeEach
    void kazakhIsThere() {
        var files = new LinkedHashMap<String, String>();
        for (var texts : Sample.library().base()) {
            files.put(texts.stem() + ".kk.yaml", "# тексерілмеген\n" + Sample.worded(texts, "kk") + "\n");
        }
        Sample.with(folder, files);
    }

    @Test
    void whatIsConfirmedGrowsStaleWhenTheBaseTextChanges() throws IOException {
        assertThat(kazakh().unconfirmed()).isPositive();
        assertThat(kazakh().open()).contains("documents.kk.yaml: 12 not confirmed (there is no documents.kk.lock)");
        assertThat(confirm("documents")).containsExactly("documents.kk.yaml: 12 confirmed.");
        assertThat(findings()).extracting(Finding::code).containsOnly(Code.K035);
        confirmAll();
        assertThat(confirm("documents.kk.yaml")).isEmpty();
        assertThat(findings()).isEmpty();

        edit("documents.yaml", text -> text.replace("Хорошо.", "Хорошо, что есть."));
        assertThat(kazakh().stale()).isOne();
        assertThat(kazakh().open()).containsExactly("documents.kk.yaml: 1 stale");
        assertThat(findings()).singleElement().asString().startsWith("documents.kk.yaml:14:11: warning K031: ")
                .contains("documents.yaml:28", "wording confirm kk documents.kk.yaml");

        assertThat(confirm("documents")).containsExactly("documents.kk.yaml: 1 confirmed: fine.say.");
        assertThat(findings()).isEmpty();
    }

    @Test
    void aLockThatIsDeletedIsMissed() throws IOException {
        confirmAll();
        Files.delete(folder.resolve("documents.kk.lock"));
        assertThat(findings()).singleElement().asString().startsWith("documents.kk.yaml:1:1: warning K035: ")
                .contains("`documents.kk.lock`", "`wording confirm kk documents`");
        assertThat(kazakh().open())
                .containsExactly("documents.kk.yaml: 12 not confirmed (there is no documents.kk.lock)");
    }

    @ParameterizedTest
    @EnumSource
    void whatTheCheckerRefusesIsNotTakenIn(Format format) throws IOException {
        export("kk", format);
        translate(text -> text.replace("kk Хорошо.", "Қоңырау шал: 8701.").replace("kk Потеряны", "Ж".repeat(31)));
        var taken = WordingFolder.read(folder).take(desk.resolve("sheet"));
        assertThat(taken.changes()).isEmpty();
        assertThat(taken.findings()).extracting(Finding::code).containsExactlyInAnyOrder(Code.K052, Code.K041);
        assertThat(taken.findings()).filteredOn(Finding::isError).singleElement().asString()
                .matches("sheet:(\\d+):\\d+: error K052: In " + (format == Format.CSV ? "row \\1" : "unit `fine\\.say`")
                        + " \\(`documents`\\): `fine\\.say` has the number 8701\\. .*");
    }

    @Test
    void whatTheCheckerWarnsOfIsTakenInAndSaid() throws IOException {
        export("kk", Format.CSV);
        translate(text -> text.replace("kk Потеряны", "Ж".repeat(31)));
        var taken = WordingFolder.read(folder).take(desk.resolve("sheet"));
        assertThat(taken.changes()).hasSize(1);
        assertThat(taken.findings()).singleElement().asString()
                .contains(" warning K041: In row ", " (`documents`): The label `which.lost` has 31 characters.");
    }

    @Test
    void whatWasWrongBeforeIsNotHeldAgainstATranslator() throws IOException {
        edit("documents.kk.yaml", text -> text.replace("kk Хорошо.", "Қоңырау шал: 8701."));
        export("kk", Format.CSV);
        translate(text -> text.replace("kk Потеряны", "Жоғалды"));
        assertThat(take()).containsExactly("documents.kk.yaml: 1 changed, 0 new, 1 confirmed.");
    }

    @Test
    void aRowWithTooFewOrTooManyCellsIsSaidByItsNumber() throws IOException {
        Files.writeString(desk.resolve("sheet"), """
                file,id,note,state,ru,kk
                documents,which.say,,,"Что
                с документами?","Не
                болды?"
                documents,fine.say,Хорошо.,Жақсы
                documents,fine.say,,,Хорошо.,Жақсы, бар
                documents,which.lost,,,Потеряны,Жоғалды,,
                """);
        var taken = WordingFolder.read(folder).take(desk.resolve("sheet"));
        assertThat(taken.changes()).isEmpty();
        assertThat(taken.findings().stream().map(it -> it.line() + " " + it.sentence())).containsExactly(
                "5 Row 3 has 4 cells, and the first row names 6.", "6 Row 4 has 7 cells, and the first row names 6.");
    }

    @Test
    void whatIsTheSameInBothLanguagesIsSoOnPurposeOnceSomebodySaysSo() throws IOException {
        edit("documents.kk.yaml", text -> text.replace("kk Хорошо.", "Хорошо."));
        assertThat(kazakh().same()).isZero();
        confirm("documents");
        assertThat(kazakh().same()).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void aNewLanguageComesBackFromATranslator(Format format) throws IOException {
        confirmAll();
        export("ky", format);
        translate(text -> format == Format.CSV
                ? text.replaceAll("\"([^\"]*)\",\"\"\r\n", "\"$1\",\"ky $1\"\r\n")
                : text.replaceAll("(?s)<source>(.*?)</source>", "<source>$1</source>\n<target>ky $1</target>"));
        assertThat(take()).contains("documents.ky.yaml: 0 changed, 12 new, 12 confirmed.");
        assertThat(read("documents.ky.yaml")).startsWith("""
                # yaml-language-server: $schema=../src/docs/schema/wording.json
                # Texts of documents.yaml in ky.

                reviewed: no
                language: ky

                other: "ky Нажмите кнопку."

                which.say: "ky Что с документами?"
                """);
        assertThat(findings()).isEmpty();
        assertThat(library().languages()).contains("ky");
    }

    @ParameterizedTest
    @EnumSource
    void oneChangedTextIsAllThatChanges(Format format) throws IOException {
        var before = read("documents.kk.yaml");
        export("kk", format);
        translate(text -> text.replace("kk Хорошо.", "Жақсы."));
        assertThat(take()).containsExactly("documents.kk.yaml: 1 changed, 0 new, 1 confirmed.");
        assertThat(read("documents.kk.yaml"))
                .isEqualTo(before.replace("kk Хорошо.", "Жақсы."));
        assertThat(read("documents.kk.lock").lines().skip(1))
                .containsExactly("fine.say " + Lock.hash("Хорошо."));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasTranslatedFromAnOlderTextIsStaleAtOnce(Format format) throws IOException {
        export("kk", format);
        translate(text -> text.replace("kk Хорошо.", "Жақсы."));
        edit("documents.yaml", text -> text.replace("Хорошо.", "Хорошо, что есть."));
        assertThat(take()).containsExactly(
                "documents.kk.yaml: 1 changed, 0 new, 0 confirmed. 1 made from an older base text.");
        assertThat(findings()).extracting(Finding::code).contains(Code.K031);
    }

    @Test
    void aTextThatFitsAsItIsIsConfirmedBySayingSo() throws IOException {
        export("kk", Format.CSV);
        translate(text -> text.replaceAll("(\"documents\",\"fine.say\",\"[^\"]*\"),\"not confirmed\"",
                "$1,\"Confirmed\""));
        assertThat(take()).containsExactly("documents.kk.yaml: 0 changed, 0 new, 1 confirmed.");
        export("kk", Format.XLIFF);
        translate(text -> text.replaceAll("(<unit id=\"meanwhile.say\">(?s:.*?)state=)\"translated\"", "$1\"final\""));
        assertThat(take()).containsExactly("documents.kk.yaml: 0 changed, 0 new, 1 confirmed.");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNothingIsWritten() throws IOException {
        Files.writeString(desk.resolve("sheet"), """
                file,id,note,state,ru,kk
                documents,which.say,,,Что с документами?,Не болды?
                documents,called.say,,,Записали: {number},Жаздық: {nomer}
                documents,which.sya,,,Что,Не
                dokuments,which.say,,,Что,Не
                documents,which.say,,,Что,Не
                ../documents,which.say,,,Что,Не
                documents,fine.say,,,Хорошо.,Жақ\u0007сы
                """);
        var taken = WordingFolder.read(folder).take(desk.resolve("sheet"));
        assertThat(taken.findings()).extracting(it -> it.file() + ":" + it.line() + ":" + it.column() + " " + it.code())
                .containsExactly("sheet:3:43 K033", "sheet:4:27 K032", "sheet:5:27 K032", "sheet:6:27 K003",
                        "sheet:7:30 K032", "sheet:8:30 K004");
        assertThat(taken.findings().get(1).advice()).contains("Did you mean `which.say`?");
        assertThat(taken.changes()).isEmpty();
    }

    @Test
    void aPlaceholderIsATagThatATranslatorsToolDoesNotTouch() {
        assertThat(new String(WordingFolder.read(folder).export("kk", Format.XLIFF), UTF_8)).contains("""
                    <unit id="called.say">
                      <notes>
                        <note category="kind">Message. Keep {number} as it is.</note>
                        <note category="state">not confirmed</note>
                      </notes>
                      <originalData>
                        <data id="d0">{number}</data>
                      </originalData>
                      <segment state="translated">
                        <source>Записали: <ph id="0" dataRef="d0" disp="{number}" canDelete="no"/></source>
                        <target>kk Записали: <ph id="0" dataRef="d0" disp="{number}" canDelete="no"/></target>
                      </segment>
                    </unit>
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+7", "-1", "@a", "'a", "'=a", "\ta", "a;b\"c\"", "<b>&amp;</b> ]]>", "a\nb",
        "{number}" })
    void oddTextsComeBackAsTheyWent(String odd) throws IOException {
        edit("documents.kk.yaml", text -> text.replace("\"kk Записали: {number}\"",
                Scalar.quoted(odd + "{number}")));
        for (var format : Format.values()) {
            export("kk", format);
            assertThat(take()).as(format.toString()).isEmpty();
        }
        export("kk", Format.CSV);
        assertThat(Files.readString(desk.resolve("sheet"))).startsWith("\uFEFF\"file\"")
                .doesNotContainPattern(",\"[=+@\\t-]");
    }

    @Test
    void aSpreadsheetMayWriteSemicolonsAndNoQuotes() throws IOException {
        Files.writeString(desk.resolve("sheet"), """
                file;id;note;state;ru;kk
                documents;fine.say;;;Хорошо.;Жақсы, бар
                ;;;;;
                """.replace("\n", "\r\n"));
        assertThat(take()).containsExactly("documents.kk.yaml: 1 changed, 0 new, 1 confirmed.");
        assertThat(read("documents.kk.yaml")).contains("fine.say: \"Жақсы, бар\"");
    }

    @Test
    void aToolMayCutATextInPiecesAndKeepItsProposalsInTheFile() throws IOException {
        xliff("""
                <unit id="fine.say">
                <mtc:matches xmlns:mtc="urn:m"><mtc:match><source>Хорошо.</source><target>Нет</target></mtc:match></mtc:matches>
                <segment><source>Хорошо.</source><target><mrk id="m">Жақсы</mrk>,</target></segment>
                <ignorable><source> </source></ignorable>
                <segment><source>Да.</source><target><![CDATA[бар]]></target></segment></unit>
                <unit id="which.say"><segment><source>Что</source></segment></unit>""");
        assertThat(take()).containsExactly(
                "documents.kk.yaml: 1 changed, 0 new, 0 confirmed. 1 made from an older base text.");
        assertThat(read("documents.kk.yaml")).contains("fine.say: \"Жақсы, бар\"");
    }

    @Test
    void halfATextIsNone() throws IOException {
        xliff("""
                <unit id="fine.say"><segment><source>Хорошо,</source><target>Жақсы</target></segment>
                <segment><source>да.</source></segment></unit>""");
        assertThat(refused()).startsWith("sheet:2:").contains("K005", "only in part");
    }

    /** Each is refused in a sentence, and none makes the program open another file. */
    @ParameterizedTest
    @ValueSource(strings = { "", "language: kk", "file,id,state,ru\n", "file,id,state,ru,kk\n\"a", "<", "<a>",
        "<html lang='ru'/>",
        "<xliff version='1.2' srcLang='ru'/>", "<xliff version='2.0' srcLang='en' trgLang='kk'/>",
        "<xliff version='2.0' srcLang='ru' trgLang='../kk'/>", "<xliff version='2.0' srcLang='ru' trgLang='ru'/>",
        "<!DOCTYPE xliff><xliff version='2.0' srcLang='ru' trgLang='kk'/>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><xliff version='2.0' srcLang='ru' trgLang='kk'>&e;</xliff>",
        "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><xliff version='2.0' srcLang='ru' trgLang='kk'>&b;</xliff>",
        "<xliff version='2.0' srcLang='ru' trgLang='kk'>&e;</xliff>" })
    void whatIsNoSheetIsRefused(String text) throws IOException {
        Files.writeString(desk.resolve("sheet"), text);
        assertThat(refused()).startsWith("sheet:").contains("error K00");
    }

    @Test
    void aTableInAnOldEncodingIsRefused() throws IOException {
        Files.writeString(desk.resolve("sheet"), "file,id,state,ru,kk\ndocuments,fine.say,,Хорошо,Да\n",
                Charset.forName("windows-1251"));
        assertThat(refused()).contains("not in UTF-8");
    }

    private void xliff(String units) throws IOException {
        Files.writeString(desk.resolve("sheet"), """
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="ru" trgLang="kk">\
                <file id="f1" original="documents.yaml">
                """ + units + "</file></xliff>");
    }

    private void export(String language, Format format) throws IOException {
        Files.write(desk.resolve("sheet"), WordingFolder.read(folder).export(language, format));
    }

    private void translate(UnaryOperator<String> change) throws IOException {
        edit(desk.resolve("sheet"), change);
    }

    private void edit(String file, UnaryOperator<String> change) throws IOException {
        edit(folder.resolve(file), change);
    }

    private static void edit(Path file, UnaryOperator<String> change) throws IOException {
        var before = Files.readString(file);
        assertThat(change.apply(before)).isNotEqualTo(before);
        Files.writeString(file, change.apply(before));
    }

    private List<String> take() throws IOException {
        var wordings = WordingFolder.read(folder);
        var taken = wordings.take(desk.resolve("sheet"));
        assertThat(taken.findings()).filteredOn(it -> it.code() != Code.K031).isEmpty();
        wordings.write(taken.changes());
        return taken.changes().stream().map(WordingChange::sentence).toList();
    }

    private String refused() {
        var taken = WordingFolder.read(folder).take(desk.resolve("sheet"));
        assertThat(taken.changes()).isEmpty();
        assertThat(taken.findings()).hasSize(1);
        return taken.findings().getFirst().toString();
    }

    private List<String> confirm(String file) throws IOException {
        var wordings = WordingFolder.read(folder);
        var changes = wordings.confirm("kk", Optional.of(file));
        wordings.write(changes);
        return changes.stream().map(WordingChange::sentence).toList();
    }

    private void confirmAll() throws IOException {
        var wordings = WordingFolder.read(folder);
        wordings.write(wordings.confirm("kk", Optional.empty()));
    }

    private WordingStatus kazakh() {
        return WordingFolder.read(folder).status().getFirst();
    }

    private List<Finding> findings() {
        return Checker.check(Library.read(folder, Sample.SERVICES), Set::of);
    }

    private Library library() {
        return Library.read(folder, Sample.SERVICES).library();
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
