package org.hamroh.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hamroh.dialog.Book;
import org.hamroh.dialog.Checker;
import org.hamroh.dialog.Code;
import org.hamroh.dialog.Effect;
import org.hamroh.dialog.Engine;
import org.hamroh.dialog.Entry;
import org.hamroh.dialog.Finding;
import org.hamroh.dialog.Input;
import org.hamroh.dialog.Line;
import org.hamroh.dialog.State;
import org.hamroh.dialog.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Only true numbers: by no path, in no language and for no country is a number said that the directory does not show for
 * that very country, and none without the country's name above it.
 */
class HeldBackTest {

    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d -]*\\d");
    private static final Pattern DATE = Pattern
            .compile("\\d{1,2}\\.\\d{2}\\.\\d{4}|(?<![\\d-])(19|20)\\d{2}(?!\\d|-\\d)");

    private final Directory directory = Shipped.directory();

    @TempDir
    Path folder;

    static Stream<String> languages() {
        return Shipped.dialogs().library().languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void onEveryPathOnlyTheShownNumbersOfThatCountryAreSaid(String language) {
        Book book = Shipped.dialogs().library().book(language);
        for (String country : directory.countries()) {
            var said = book.steps().stream().flatMap(step -> said(book, country, step).stream()).toList();
            assertThat(said).hasSizeGreaterThan(2 * book.steps().size());
            assertThat(said).filteredOn(text -> !dialled(text).isEmpty()).isNotEmpty()
                    .allSatisfy(text -> assertThat(shown(countryOf(text, language))).as(language + ": " + text)
                            .containsAll(dialled(text)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextOutsideTheStepsHoldsANumber(String language) {
        Book book = Shipped.dialogs().library().book(language);
        assertThat(Line.values()).allSatisfy(line -> assertThat(dialled(book.line(line))).as(line.id()).isEmpty());
    }

    @Test
    void theHeldRowsAreThereAndHaveNumbers() {
        assertThat(directory.services().values()).filteredOn(Service.Held.class::isInstance).hasSize(19);
        assertThat(Stream.of(Service.Held.class.getMethods()).map(java.lang.reflect.Method::getName))
                .doesNotContain("phones", "number", "numbers");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void norDoesAnyCardOfAServiceHoldOne(String language) {
        for (String id : directory.find(new Search(List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty()))) {
            var card = directory.listing(id, language, _ -> false).orElseThrow();
            var told = String.join("\n", card.lines()) + card.name() + card.note() + card.city() + card.organization()
                    + card.schedule() + card.fees() + card.documents();
            assertThat(shown(card.country())).as(id).containsAll(dialled(told));
            assertThat(card.lines().isEmpty()).as(id).isEqualTo(card.standing() == Listing.Standing.HELD);
        }
    }

    @Test
    void whoTypesOneIntoATextInAnyLanguageIsRefused() throws IOException {
        assertThat(foundAfter("numbers.yaml", "Ждать нашего ответа не нужно.", "Звоните 116 16.")).contains(Code.K052);
        for (String language : languages().filter(it -> !it.equals("ru")).toList()) {
            var file = "numbers." + language + ".yaml";
            var text = Files.readString(Shipped.DIALOGS.resolve(file));
            assertThat(foundAfter(file, "\n  {numbers}", "\n  117 {numbers}")).as(text).contains(Code.K052);
        }
    }

    @Test
    void norCanAWordingOfTheDirectoryBringOne() throws IOException {
        copied();
        for (String language : languages().filter(it -> !it.equals("ru")).toList()) {
            var file = folder.resolve("directory." + language + ".yaml");
            Files.writeString(file,
                    Files.readString(file).replaceFirst("(?m)^kz-111\\.name: \"", "kz-111.name: \"116 16 "));
            assertThat(Directory.read(folder.resolve("directory.yaml")).problems()).as(language).isNotEmpty();
        }
    }

    /** Everything that a person with this country can be told at a step: on coming, on words, on coming again. */
    private static List<String> said(Book book, String country, Step step) {
        var state = new Walk(book).in(country);
        var said = new ArrayList<String>();
        for (var input : List.of(new Input.Visit(step.ref()), new Input.Text("?"), new Input.Show())) {
            var turn = Engine.play(book, state, input, NOW);
            state = turn.state();
            turn.effects().forEach(effect -> {
                if (effect instanceof Effect.Say say)
                    said.add(say.text());
            });
        }
        for (var option : step.options())
            Engine.play(book, state, new Input.Press(state.screen(), option.id()), NOW).effects().forEach(effect -> {
                if (effect instanceof Effect.Say say)
                    said.add(say.text());
            });
        return said;
    }

    /** Who has said in which country they are. */
    private record Walk(Book book) {

        State in(String country) {
            var state = Engine.play(book, State.fresh(), new Input.Visit(Entry.COUNTRY.step()), NOW).state();
            var option = book.step(Entry.COUNTRY.step()).orElseThrow().options().stream()
                    .filter(it -> country.equals(it.keep().get("country"))).findFirst();
            return option.isEmpty()
                    ? State.fresh()
                    : Engine.play(book, state, new Input.Press(state.screen(), option.get().id()), NOW).state();
        }
    }

    private Set<String> shown(String country) {
        return directory.services().values().stream()
                .filter(it -> it instanceof Service.Shown && it.country().equals(country))
                .map(Service.Shown.class::cast).flatMap(it -> it.phones().stream())
                .flatMap(phone -> Stream.concat(Stream.of(phone.number()), phone.also().stream()))
                .map(number -> number.replaceAll("\\D", "")).collect(Collectors.toSet());
    }

    /** As bare digits, so that no spelling hides one; dates, years and small amounts are no numbers to call. */
    private static List<String> dialled(String text) {
        return DIGITS.matcher(DATE.matcher(text).replaceAll(" ")).results().map(MatchResult::group)
                .map(number -> number.replaceAll("\\D", ""))
                .filter(number -> number.length() > 2 || number.startsWith("0")).toList();
    }

    /** The one whose name stands above the first number. */
    private String countryOf(String text, String language) {
        var above = text.substring(0, DIGITS.matcher(text).results().map(MatchResult::start).findFirst().orElse(0));
        assertThat(directory.countries()).as(text)
                .filteredOn(code -> above.contains(directory.country(code, language) + ":")).hasSize(1);
        return directory.countries().stream().filter(code -> above.contains(directory.country(code, language) + ":"))
                .findFirst().orElseThrow();
    }

    private List<Code> foundAfter(String file, String words, String others) throws IOException {
        copied();
        var path = folder.resolve(file);
        assertThat(Files.readString(path)).contains(words);
        Files.writeString(path, Files.readString(path).replace(words, others));
        return Checker.check(Shipped.dialogs(folder), Set::of).stream().map(Finding::code).toList();
    }

    private void copied() throws IOException {
        for (var file : Arrays.asList(Shipped.DIALOGS.toFile().listFiles((dir, name) -> name.endsWith(".yaml"))))
            Files.copy(file.toPath(), folder.resolve(file.getName()),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
