package org.hamroh.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.hamroh.dialog.Book;
import org.hamroh.dialog.Line;
import org.hamroh.dialog.Option;
import org.hamroh.dialog.Reading;
import org.hamroh.dialog.Step;
import org.hamroh.dialog.StepRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The languages that are offered, side by side: each is whole, in its own letters, and as careful as the Russian. */
class ShippedWordingsTest {

    private static final Pattern NONE = Pattern.compile("$^");

    /** Letters that the language does not have: a look-alike breaks search, screen readers and what triage hears. */
    private static final Map<String, Pattern> FOREIGN = Map.of(
            "ru", Pattern.compile("[ІіҚқӘәҒғҢңӨөҰұҮүҺһ]"),
            "kk", Pattern.compile("\\p{IsCyrillic}*[A-Za-z]\\p{IsCyrillic}+|\\p{IsCyrillic}+[A-Za-z]|[ӣӯҷҳў]"),
            "uz-Latn", Pattern.compile("\\p{IsCyrillic}|[oOgG]['‘’`´]|\\p{IsLatin}['‘’`´]\\p{IsLatin}"),
            "uz-Cyrl",
            Pattern.compile("\\p{IsCyrillic}*[A-Za-z]\\p{IsCyrillic}+|\\p{IsCyrillic}+[A-Za-z]|[әңөұүһіӣӯҷ]"),
            "ky", Pattern.compile("\\p{IsCyrillic}*[A-Za-z]\\p{IsCyrillic}+|\\p{IsCyrillic}+[A-Za-z]|[әғқұһіӣӯҷҳў]"),
            "tg", Pattern.compile("\\p{IsCyrillic}*[A-Za-z]\\p{IsCyrillic}+|\\p{IsCyrillic}+[A-Za-z]|[әңөұүһіў]"),
            "en", Pattern.compile("\\p{IsCyrillic}|\\p{IsArabic}"),
            // and no marks that turn the text round: a phone knows by itself
            "ar", Pattern.compile("[٠-٩\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"));

    /** What is never said to anybody, and what makes a text an office's letter. */
    private static final Map<String, Pattern> NEVER_SAID = Map.of(
            "kk",
            any("құрбан", "заңсыз", "келімсек", "кірме", "жетім", "панасыз", "оралман", "жеңіл жүріс", "алып қашу",
                    "уайымдама", "бәрі жақсы болады", "неге кет", "жүзеге асыру", "ұлтыңыз"),
            "uz-Latn",
            any("qurbon", "noqonuniy", "mardikor", "yetim", "qarovsiz", "fohisha", "ala qochish", "qoʻrqmang",
                    "hammasi yaxshi boʻladi", "amalga oshir", "millatingiz", "uyalmang", "nega ketma"),
            "uz-Cyrl",
            any("қурбон", "ноқонуний", "мардикор", "етим", "қаровсиз", "фоҳиша", "ола қочиш", "қўрқманг",
                    "ҳаммаси яхши бўлади", "амалга ошир", "миллатингиз", "уялманг", "нега кетма"),
            "ky",
            any("курмандык", "мыйзамсыз", "жетим", "кароосуз", "селсаяк", "сойку", "ала качуу", "кайрылман",
                    "баары жакшы болот", "улутуңуз", "эмне үчүн кетп"),
            "tg",
            any("қурбон", "ғайриқонун", "мардикор", "мусофир", "бесаробон", "ятим", "фоҳиша", "одамрабо",
                    "ҳамааш хуб мешавад", "миллататон", "чаро нарафт"),
            "en",
            any("victim", "illegal", "\\balien", "prostitut", "beneficiar", "orphan", "bride kidnap",
                    "everything will be (fine|all right)", "your nationality", "why did(n’t| not)"),
            "ar",
            any("ضحي", "غير شرعي", "غير قانوني", "عاهر", "بغاء", "يتيم", "مشر[ّ]?د", "كل شيء سيكون", "قوميتك"));

    /** In all languages at once; and what people may type, on whatever keyboard they have. */
    private static final Set<Line> UNSAID = Set.of(Line.CHOOSE_LANGUAGE, Line.TAKE_BACK_WORDS);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\p{M}\\d'’ʻʼ-]*");
    private static final Reading DIALOGS = Shipped.dialogs();
    private static final Directory DIRECTORY = Shipped.directory();

    static List<String> languages() {
        return List.of("kk", "ru", "uz-Latn", "uz-Cyrl", "ky", "tg", "en", "ar");
    }

    @Test
    void eightLanguagesAreOfferedInTheOrderOfTheFirstScreen() {
        assertThat(DIALOGS.library().languages()).containsExactlyElementsOf(languages());
        assertThat(DIALOGS.library().deskLanguages()).containsExactlyElementsOf(languages());
        assertThat(DIRECTORY.languages()).containsExactlyInAnyOrderElementsOf(languages());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isWrittenInItsOwnLetters(String language) {
        assertThat(texts(language))
                .allSatisfy(text -> assertThat(FOREIGN.getOrDefault(language, NONE).matcher(text).find())
                        .as(text).isFalse());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void speaksInShortSentencesAndShorterLabels(String language) { // AC-3
        Book book = book(language);
        assertThat(texts(language).stream().flatMap(text -> Arrays.stream(text.split("[.!?؟:\\n]+"))))
                .filteredOn(sentence -> !sentence.matches("\\d.*")) // a line of the directory
                .allSatisfy(sentence -> assertThat(WORD.matcher(sentence).results().count()).as(sentence)
                        .isLessThanOrEqualTo(15));
        assertThat(book.steps()).flatExtracting(Step::options).extracting(Option::label)
                .allSatisfy(label -> assertThat(label).hasSizeLessThanOrEqualTo(26));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void blamesNobodyAndPromisesNothing(String language) { // GB-1, GB-5
        Pattern never = NEVER_SAID.getOrDefault(language, NONE);
        assertThat(texts(language)).noneMatch(text -> never.matcher(text).find());
    }

    /** Who knows a button from one screen finds it on the next. */
    @ParameterizedTest
    @MethodSource("languages")
    void theSameButtonIsCalledTheSameEverywhere(String language) {
        Book book = book(language);
        for (String same : List.of("menu.topics", "ended.later")) {
            assertThat(book.steps()).flatExtracting(Step::options)
                    .filteredOn(option -> option.go().toString().contains(step(same).toString())).isNotEmpty()
                    .extracting(Option::label).as(same).containsOnly(label(book, same));
        }
    }

    /** The welcome and the help name buttons: they must be called so. */
    @ParameterizedTest
    @MethodSource("languages")
    void aButtonThatATextNamesIsThere(String language) {
        Book book = book(language);
        var labels = Stream.concat(book.steps().stream().flatMap(step -> step.options().stream()).map(Option::label),
                Arrays.stream(Line.values()).filter(line -> line.audience() == Line.Audience.PERSON).map(book::line))
                .map(String::strip).toList();
        assertThat(texts(language).stream().flatMap(quoted())).isNotEmpty()
                .filteredOn(name -> Character.isUpperCase(name.charAt(0)) && !NAMES.contains(name))
                .allSatisfy(name -> assertThat(labels).contains(name));
    }

    private static final List<String> NAMES = List.of("Хамрох", "Hamroh", "Ҳамроҳ", "Инсон", "Inson");

    private static Function<String, Stream<String>> quoted() {
        return text -> Pattern.compile("[«“]([^»”]+)[»”]").matcher(text).results().map(quote -> quote.group(1));
    }

    private static StepRef step(String name) {
        return new StepRef(name.substring(0, name.indexOf('.')), name.substring(name.indexOf('.') + 1));
    }

    private static String label(Book book, String same) {
        return same.equals("menu.topics")
                ? book.line(Line.MENU)
                : book.step(new StepRef("documents", "which")).flatMap(step -> step.option("later")).orElseThrow()
                        .label();
    }

    private static Book book(String language) {
        return DIALOGS.library().book(language);
    }

    /** Everything that is said to people, in steps and outside, without the list of all languages. */
    private static List<String> texts(String language) {
        Book book = book(language);
        var said = new ArrayList<String>();
        for (var step : book.steps()) {
            said.add(step.say());
            step.options().forEach(option -> said.add(option.label()));
            step.other().ifPresent(other -> said.add(other.say()));
        }
        Arrays.stream(Line.values()).filter(line -> line.audience() == Line.Audience.PERSON && !UNSAID.contains(line))
                .map(book::line).forEach(said::add);
        DIRECTORY.countries().stream()
                .flatMap(code -> DIRECTORY.numbers(code, language).stream()).forEach(said::add);
        return said.stream().filter(text -> !text.isBlank()).toList();
    }

    private static Pattern any(String... words) {
        return Pattern.compile(String.join("|", words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
