package org.hamroh.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A tool changes single texts of a wording file and leaves what people wrote around them. */
class WordingFileTest {

    private static final List<String> ORDER = List.of("other", "a.say", "a.yes", "a.no", "b.say", "b.other", "c.say");

    @Test
    void changesAndAddsWhereSomebodyWouldHaveWrittenIt() {
        assertThat(edited("""
                # Құжаттар 🔴

                language: kk

                a.no: "Жоқ"   # қысқа
                a.yes: 'Иә'

                # екінші қадам
                b.say: |-
                  Бір.

                  Екі.

                # соңы
                """,
                Map.of("other", "Түйме", "a.say", "Бірінші.\nЕкінші.", "a.no", "Жоқ\nрақмет", "a.yes", "Иә, \"бар\"",
                        "b.say", "Бір.\n\nҮш.", "b.other", "Не?", "c.say", "С")))
                .isEqualTo("""
                        # Құжаттар 🔴

                        language: kk

                        other: "Түйме"

                        a.say: |-
                          Бірінші.
                          Екінші.

                        a.no: "Жоқ\\nрақмет"   # қысқа
                        a.yes: "Иә, \\"бар\\""

                        # екінші қадам
                        b.say: |-
                          Бір.

                          Үш.
                        b.other: "Не?"

                        c.say: "С"

                        # соңы
                        """);
    }

    @Test
    void aNewFileSaysThatNobodyHasReadIt() {
        assertThat(edited("", Map.of("other", "О", "a.say", "А", "a.no", "Н", "b.say", "Б"))).isEqualTo("""
                # yaml-language-server: $schema=../src/docs/schema/wording.json
                # Texts of documents.yaml in kk.

                reviewed: no
                language: kk

                other: "О"

                a.say: "А"
                a.no: "Н"

                b.say: "Б"
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = { "reviewed: { by: \"NGO\", on: 2026-12-01 } # read aloud\nlanguage: kk\na.say: \"А\"\n",
        "language: kk\nreviewed:\n  by: NGO\n  on: 2026-12-01\n# first\na.say: \"А\"\n",
        "a.say: \"А\"\nlanguage: kk\nreviewed: no # not yet\n" })
    void whoeverChangesAReviewedFileMakesItUnreviewed(String before) {
        var after = edited(before, Map.of("a.say", "Б", "a.yes", "Иә"));
        assertThat(after).contains("reviewed: no", "a.say: \"Б\"", "a.yes: \"Иә\"")
                .doesNotContain("NGO", "2026-12-01");
        assertThat(before.lines().filter(line -> line.contains("#")).map(line -> line.substring(line.indexOf('#'))))
                .allMatch(after::contains);
    }

    @Test
    void aFileFromWindowsStaysOne() {
        assertThat(edited("language: kk\r\na.say: |-\r\n  Бір\r\n  екі\r\na.no: \"Жоқ\"",
                Map.of("a.say", "Үш\nтөрт", "b.say", "Б")))
                .isEqualTo("language: kk\r\na.say: |-\r\n  Үш\r\n  төрт\r\na.no: \"Жоқ\"\r\n\r\nb.say: \"Б\"\r\n");
    }

    @Test
    void whereNoLineCanBeAddedNothingIs() {
        assertThat(WordingFile.of("{language: kk, a.say: \"А\"}\n", base(), "kk").with(Map.of("a.no", "Н"), ORDER))
                .isEmpty();
    }

    /** Whatever a text looks like, it reads back as the same text. */
    @ParameterizedTest
    @ValueSource(strings = { "no", "011", "a: b", "# a", "- a", "'a'", "\"a\"", "a\\n", "{x}", " a ", "a\n", "\na",
        "a\n \nb",
        "a\n  b", "a\tb", "\ta\nb", "a\rb", "a\u2028b", "\uFEFFa", "🔴\n🔴", "a \nb", "---\na", "%a\n%b", "a\u0007" })
    void anyTextReadsBackAsItself(String text) {
        for (var before : List.of("", "language: kk\na.say: |-\n  one\n  two\n# end\n",
                "language: kk\na.say: \"x\" # why\n")) {
            var texts = new LinkedHashMap<>(Map.of("a.say", text));
            assertThat(WordingFile.of(before, base(), "kk").with(texts, ORDER)).as(before).isPresent();
        }
    }

    private static String edited(String before, Map<String, String> texts) {
        return WordingFile.of(before, base(), "kk").with(texts, ORDER).orElseThrow();
    }

    private static Texts base() {
        return new Texts("documents", "documents.yaml", "ru", new TreeMap<>());
    }
}
