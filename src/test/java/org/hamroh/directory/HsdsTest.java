package org.hamroh.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The directory as HSDS 3: to others without what must not be shown, and from others with nothing shown yet. */
class HsdsTest {

    private static final Path OURS = Shipped.DIALOGS.resolve("directory.yaml");
    private static final List<String> HELD = List.of("116 16", "1414", "+7 727 258 45 98", "1259", "1282", "11-08",
            "1899", "1313");
    private static final String FULL = """
            directory: services
            language: ru
            countries: { KZ: "Казахстан" }
            texts: { as-published: "Видели {date}.", called: "Звонили {date}.", none: "Номеров нет." }
            services:
              line:
                country: KZ
                verdict: shown
                kind: trust
                name: "телефон, \\"доверия\\""
                organization: "Организация"
                location: { city: "Шымкент", address: "улица, 1" }
                phones:
                  - { number: "+7 700 000-00-00", for: "взрослые", also: "02", when: "с другого телефона" }
                schedule: "по будням"
                fees: "бесплатно"
                required_documents: "паспорт, если есть"
                note: "Первая строка.\\nВторая."
                topics: [home, child]
                languages: [kk, uz-Latn]
                minimum_age: 14
                maximum_age: 18
                source_seen: { where: ["страница", "другая"], when: "2026-11-01", dated: "2026" }
                test_call: { who: ["дежурная 1", "дежурная 2"], when: "2026-11-20", network: "мобильная", languages: ["русский"] }
                confidence: high
              shelter:
                country: KZ
                verdict: hold
                name: "безопасное место"
                confidential: yes
                location: { city: "ТАЙНЫЙ", address: "ТАЙНАЯ, 1" }
                phones: [{ number: "+7 999 999 99 99" }]
                why: "ТАЙНА"
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsExportedAndTakenBackIsExportedTheSame() throws IOException {
        roundTrip(OURS);
    }

    @Test
    void soIsAServiceWithEverything() throws IOException {
        roundTrip(written("full.yaml", FULL.substring(0, FULL.indexOf("  shelter:"))));
    }

    private void roundTrip(Path directory) throws IOException {
        var json = Hsds.json(directory);
        var tables = Hsds.csv(directory);
        for (var file : List.of(written("export.json", json), unpacked(tables), zipped(tables))) {
            var proposal = Hsds.take(file, directory, true);
            assertThat(proposal.problems()).as(file.toString()).isEmpty();
            var again = written("again.yaml", proposal.yaml());
            assertThat(Directory.read(again).problems()).isEmpty();
            assertThat(Hsds.json(again)).as(file.toString()).isEqualTo(json);
            assertThat(Hsds.csv(again)).as(file.toString()).isEqualTo(tables);
        }
    }

    @Test
    void noExportHoldsANumberThatIsHeldBack() {
        for (var export : exports(OURS)) {
            // ids are hashes and names that coordinators gave; addresses are of pages
            var said = export.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "")
                    .replaceAll("\\b(kz|kg|uz|tj|tm|ru)-[a-z0-9-]+", "").replaceAll("https?://[^\\s\",]+", "");
            HELD.forEach(number -> assertThat(said).doesNotContain(number));
            assertThat(export).contains("8-800-2000-122").contains("hamroh-verification");
        }
    }

    @Test
    void noExportTellsWhereAConfidentialServiceIs() throws IOException {
        var directory = written("full.yaml", FULL);
        assertThat(Directory.read(directory).errors()).singleElement()
                .satisfies(it -> assertThat(it.code()).isEqualTo(Code.K083));

        for (var export : exports(directory)) {
            assertThat(export).contains("безопасное место").contains("улица, 1").doesNotContain("ТАЙН")
                    .doesNotContain("999");
        }
    }

    @Test
    void whatOthersGiveIsHeldBackUntilSomebodyHasChecked() throws IOException {
        var proposal = Hsds.take(written("export.json", Hsds.json(OURS)), OURS, false);

        assertThat(proposal.problems()).isEmpty();
        var directory = Directory.read(written("proposal.yaml", proposal.yaml())).directory();
        assertThat(directory.services().values()).hasSize(39).allMatch(Service.Held.class::isInstance);
        assertThat(directory.numbers("KZ", "ru")).hasSize(2);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() throws IOException {
        var file = written("bad.json", """
                { "services": [
                  { "id": "1", "status": "open", "phones": [ { "number": "call us" }, {} ], "minimum_age": "young",
                    "languages": [ { "code": "Kazakh!" } ] },
                  { "id": "2", "name": "a", "status": "active",
                    "service_areas": [ { "uri": "https://www.iso.org/obp/ui/#iso:code:3166:US" } ] },
                  { "id": "2", "name": "b", "status": "active",
                    "service_areas": [ { "uri": "https://www.iso.org/obp/ui/#iso:code:3166:KZ" } ] },
                  17 ] }
                """);

        assertThat(Hsds.take(file, OURS, false).problems().stream().map(it -> it.code() + " " + it.sentence()))
                .containsExactlyInAnyOrder("K004 services[3] is no service.",
                        "K004 services[0].status cannot be `open`.",
                        "K005 services[0].service_areas does not say in which country this is.",
                        "K005 services[0].name is missing.",
                        "K080 services[0].phones[0].number `call us` is no number to call.",
                        "K005 services[0].phones[1].number is missing.",
                        "K004 services[0].languages has no language `Kazakh!`.",
                        "K004 services[0].minimum_age `young` is no age.",
                        "K004 services[1].service_areas is in `US`, which our directory does not know.",
                        "K003 services[2] is there twice: `hsds-2`.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{", "[1,", "17", "{}", "{\"services\": 1}", "PK\u0003\u0004", "null", "[[[]]]" })
    void whatIsNoHsdsIsRefusedInWords(String content) throws IOException {
        var proposal = Hsds.take(written("odd.json", content), OURS, false);

        assertThat(proposal.problems()).isNotEmpty().allMatch(Problem::isError);
    }

    private List<String> exports(Path directory) {
        return List.of(Hsds.json(directory), String.join("\n", new TreeMap<>(Hsds.csv(directory)).values()));
    }

    private Path written(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path unpacked(Map<String, String> files) throws IOException {
        var unpacked = Files.createDirectories(folder.resolve("package"));
        for (var file : files.entrySet()) {
            Files.writeString(unpacked.resolve(file.getKey()), file.getValue());
        }
        return unpacked;
    }

    private Path zipped(Map<String, String> files) throws IOException {
        var zipped = folder.resolve("package.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(zipped))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("inner/" + file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        }
        return zipped;
    }
}
