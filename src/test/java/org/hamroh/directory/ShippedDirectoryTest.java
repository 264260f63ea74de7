package org.hamroh.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The directory as shipped: only true numbers, each with its country, and how far to trust it. */
class ShippedDirectoryTest {

    private static final Path DIALOGS = Path.of("dialogs");
    private static final Path FILE = DIALOGS.resolve("directory.yaml");
    private static final InstantSource TODAY = InstantSource.fixed(Instant.parse("2026-11-23T06:00:00Z"));
    private static final Pattern DIALLED = Pattern.compile("\\+?\\d[\\d ()-]*\\d");
    private static final Pattern LEADING_NUMBER = Pattern.compile("^([0-9][0-9 -]*) — ");

    /** Written out a second time, on purpose: whoever changes a number has to mean it. */
    private static final Map<String, List<String>> NUMBERS = Map.of(
            "KZ", List.of("112", "102", "103", "101", "104", "111"),
            "KG", List.of("112", "102", "103", "101", "111"),
            "UZ", List.of("112", "102", "103", "101", "1146"),
            "TJ", List.of("112", "93 880 28 19", "102", "103", "101"),
            "RU", List.of("112", "102", "103", "101", "104", "8-800-2000-122", "124"));
    private static final Map<String, String> NAMES = Map.of("KZ", "Казахстан", "KG", "Кыргызстан", "UZ", "Узбекистан",
            "TJ", "Таджикистан", "RU", "Россия");
    /** Rows that may not be shown until a partner confirms them. */
    private static final List<String> HELD_NUMBERS = List.of("150", "116 16", "1414", "114", "+7 727 258 45 98",
            "+7 727 258 39 82", "+7 727 269 70 59", "+7 777 588 31 15", "1259", "1148", "1002", "1003", "1140", "1282",
            "11-08", "117", "189", "1899", "1313", "1010");
    private static final List<String> NEVER = List.of("1345", "1450", "115", "+7 (7152) 49-31-58", "61-25-30",
            "+7 (708) 432-45-61", "21-12-03", "+998 97 137 24 24", "+998 97 137 26 26", "+998 97 137 27 27",
            "918-85-3434", "+7 495 967 98 44");

    private final Reading reading = Directory.read(FILE, TODAY);
    private final Directory directory = reading.directory();

    @Test
    void isWithoutAProblem() {
        assertThat(reading.problems()).isEmpty();
        assertThat(directory.languages()).containsExactlyInAnyOrder("kk", "ru", "uz-Latn", "uz-Cyrl", "ky", "tg", "en",
                "ar");
    }

    @Test
    void holdsTwentyServicesThatMayBeShownAndNineteenThatMayNot() {
        assertThat(directory.services().values()).filteredOn(Service.Shown.class::isInstance).hasSize(20);
        assertThat(directory.services().values()).filteredOn(Service.Held.class::isInstance).hasSize(19);
    }

    @Test
    void showsEveryCountrysNumbersExactlyAsPublishedUnderTheCountrysName() {
        NUMBERS.forEach((country, numbers) -> {
            var lines = directory.numbers(country, "ru");
            assertThat(lines.getFirst()).isEqualTo(NAMES.get(country) + ":");
            assertThat(numbersOf(lines)).as(country).containsExactlyElementsOf(numbers);
        });
    }

    @Test
    void keepsTheNullInFrontOfNumbersFromALandline() {
        assertThat(directory.numbers("TJ", "ru")).contains("103 — скорая помощь (со стационарного телефона: 03).");
        assertThat(directory.numbers("UZ", "ru")).contains("101 — пожарные (за пределами Ташкента: 01).");
    }

    @Test
    void tellsTheSameDigitsApartByTheirCountry() {
        assertThat(lineOf("KZ", "111")).contains("помощь семье").contains("Могут сообщить в полицию");
        assertThat(lineOf("KG", "111")).contains("детский телефон доверия").contains("Разговор записывают");
    }

    @Test
    void showsThePoliceBesideTheUnifiedNumberWhereThatMayNotAnswer() {
        for (var country : List.of("KG", "UZ")) {
            assertThat(numbersOf(directory.numbers(country, "ru"))).startsWith("112", "102");
        }
    }

    @Test
    void saysThatNobodyOfUsHasCalledYetAndWhenTheNumbersWereSeen() {
        NUMBERS.keySet().forEach(country -> assertThat(directory.numbers(country, "ru").getLast())
                .contains("23.11.2026").contains("не звонили"));
    }

    @Test
    void putsTrustLinesAfterEmergencyNumbers() {
        assertThat(directory.numbers("UZ", "ru")).containsSubsequence(lineOf("UZ", "101"), "", lineOf("UZ", "1146"));
    }

    @Test
    void saysTheTruthForACountryWithoutNumbersAndClaimsNone() {
        for (var country : List.of("TM", "ZZ")) {
            assertThat(directory.numbers(country, "ru")).hasSize(2).noneMatch(line -> DIALLED.matcher(line).find());
        }
        assertThat(directory.numbers("AF", "ru")).isEmpty();
    }

    @Test
    void neverShowsANumberThatIsHeldBack() {
        var shown = everythingShown();
        HELD_NUMBERS.forEach(number -> assertThat(numbersIn(shown)).doesNotContain(digits(number)));
        assertThat(directory.mayShow("kz-116-16")).isFalse();
        assertThat(directory.mayShow("kz-111")).isTrue();
        assertThat(directory.mayShow("kz-999")).isFalse();
    }

    @Test
    void givesNoPlaceToAShelter() throws IOException {
        var shelter = before("\n\n", after("\n  kz-shelter-shymkent:\n", Files.readString(FILE)));
        assertThat(shelter).contains("verdict: hold").doesNotContain("location:").doesNotContain("address:");
    }

    @Test
    void neitherHeldNorForbiddenNumbersStandInAnyOtherFile() throws IOException {
        for (var file : shippedFiles()) {
            var numbers = numbersIn(file.getValue());
            NEVER.forEach(number -> assertThat(numbers).as(file.getKey()).doesNotContain(digits(number)));
            if (!file.getKey().matches("directory\\..*|triage.*")) { // what people write may hold any number
                HELD_NUMBERS.forEach(number -> assertThat(numbers).as(file.getKey()).doesNotContain(digits(number)));
                assertThat(file.getValue()).doesNotContain("Джангильдин").doesNotContain("Dzhangildin");
            }
        }
    }

    private String lineOf(String country, String number) {
        return directory.numbers(country, "ru").stream().filter(line -> line.startsWith(number + " — ")).findFirst()
                .orElseThrow();
    }

    private String everythingShown() {
        return directory.countries().stream().flatMap(country -> directory.numbers(country, "ru").stream())
                .collect(Collectors.joining("\n"));
    }

    /** Every shipped file by its path, without the list of what must never be shown. */
    private static List<Map.Entry<String, String>> shippedFiles() throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> paths = Files.walk(DIALOGS)) {
            // a lock holds hashes, of whose digits some are a number by chance
            for (var path : paths.filter(Files::isRegularFile).filter(it -> !it.toString().endsWith(".lock"))
                    .toList()) {
                var text = Files.readString(path);
                files.put(DIALOGS.relativize(path).toString(), before("\nnever:\n", text));
            }
        }
        assertThat(files).containsKeys("directory.yaml", "menu.yaml", "lines.yaml", "desk.yaml");
        return List.copyOf(files.entrySet());
    }

    private static List<String> numbersOf(List<String> lines) {
        return lines.stream().map(LEADING_NUMBER::matcher).filter(found -> found.find()).map(found -> found.group(1))
                .toList();
    }

    /** What could be dialled, as bare digits, so that no spelling hides a number; links are not dialled. */
    private static List<String> numbersIn(String text) {
        return DIALLED.matcher(text.replaceAll("https?://\\S+", "")).results().map(found -> digits(found.group()))
                .toList();
    }

    private static String before(String mark, String text) {
        return text.contains(mark) ? text.substring(0, text.indexOf(mark)) : text;
    }

    private static String after(String mark, String text) {
        assertThat(text).contains(mark);
        return text.substring(text.indexOf(mark) + mark.length());
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
