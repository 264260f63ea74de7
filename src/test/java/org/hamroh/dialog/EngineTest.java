package org.hamroh.dialog;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds in every turn, whatever the library, the state and the input. The stories are in {@code golden}. */
class EngineTest {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final int TURNS = 20_000;
    private static final Book BOOK = Sample.book();
    private static final List<StepRef> STEPS = BOOK.steps().stream().map(Step::ref).toList();

    @TempDir
    private Path folder;

    @Test
    void noInputAtRandomBreaksAConversation() {
        var random = new Random(23);
        var state = State.fresh();
        var now = NOW;
        for (int i = 0; i < TURNS; i++) {
            var before = State.of(state.text());
            var turn = Engine.play(BOOK, before, input(random, before), now);
            assertThat(turn.effects()).isNotEmpty();
            assertThat(turn.effects().getLast()).isInstanceOfSatisfying(Effect.Say.class, say -> {
                assertThat(say.screen()).isEqualTo(turn.state().screen());
                assertThat(say.step()).isEqualTo(turn.state().at());
                assertThat(say.buttons()).isNotEmpty();
            });
            assertThat(turn.state().screen()).isGreaterThan(before.screen());
            assertThat(State.of(turn.state().text())).isEqualTo(turn.state());
            state = random.nextInt(50) == 0 ? anywhere(random, turn.state()) : turn.state();
            now = now.plus(Duration.ofMinutes(random.nextInt(60 * 26)));
        }
    }

    @Test
    void theSameTurnComesOfTheSameInput() {
        var random = new Random(5);
        var state = State.fresh();
        for (int i = 0; i < 500; i++) {
            var input = input(random, state);
            var turn = Engine.play(BOOK, state, input, NOW);
            assertThat(Engine.play(BOOK, state, input, NOW)).isEqualTo(turn);
            state = turn.state();
        }
    }

    @Test
    void aLoopOfThenIsCutAndLeavesAWayOut() {
        var book = Sample.with(folder, Map.of("documents.yaml", """
                dialog: documents
                language: ru
                start: which
                steps:
                  which: { say: "туда", then: back }
                  back: { say: "обратно", then: which }
                """)).library().book("ru");
        var turn = Engine.play(book, State.fresh(), visit("documents.which"), NOW);
        assertThat(turn.effects()).hasSize(Limits.CHAIN);
        assertThat(lastSay(turn).buttons()).extracting(Button::option).containsExactly(Button.MENU);
        var menu = Engine.play(book, turn.state(), new Input.Press(turn.state().screen(), Button.MENU), NOW);
        assertThat(menu.state().at()).isEqualTo(book.menu());
    }

    @Test
    void aQuestionThatNeverGetsItsAnswerIsCutTooAndTheStepIsSaid() {
        var book = Sample.with(folder, Map.of("documents.yaml", """
                dialog: documents
                language: ru
                start: which
                steps:
                  which: { needs: { age: ask }, say: "спросили" }
                  ask: { needs: { age: again }, say: "сколько лет", then: return }
                  again: { needs: { age: ask }, say: "сколько", then: return }
                """)).library().book("ru");
        var turn = Engine.play(book, State.fresh(), visit("documents.which"), NOW);
        assertThat(turn.effects()).isNotEmpty().hasSizeLessThanOrEqualTo(Limits.CHAIN);
        assertThat(lastSay(turn).buttons()).isNotEmpty();
    }

    @Test
    void withoutAMenuThePersonIsToldThatItFailed() {
        var empty = Library.read(folder, Sample.SERVICES).library().book("und");
        for (var input : List.of(new Input.Start(), new Input.Text("?"), new Input.Back(), new Input.Show())) {
            assertThat(Engine.play(empty, State.fresh(), input, NOW).effects())
                    .containsExactly(new Effect.Remark(Line.FAILED_STEP));
        }
    }

    @Test
    void startForgetsTheWayAndKeepsTheAnswers() {
        var step = new StepRef("documents", "lost");
        var state = new State(step, List.of(step), List.of(step), new TreeMap<>(Map.of("country", "KZ")), 9, 1, NOW);
        var after = Engine.play(BOOK, state, new Input.Start(), NOW.plusSeconds(60)).state();
        assertThat(after).isEqualTo(new State(BOOK.menu(), List.of(), List.of(),
                new TreeMap<>(Map.of("country", "KZ")), 10, 0, NOW.plusSeconds(60)));
    }

    @Test
    void theHostFillsWhatOnlyItKnows() {
        var say = lastSay(Engine.play(BOOK, State.fresh(), visit("person.called"), NOW));
        assertThat(say.with(Map.of("number", "BCDF-GHJK")).text()).isEqualTo("Зовём. Номер: BCDF-GHJK");
    }

    @Test
    void aVisitToWhereThePersonStandsIsNoSecondRequest() {
        var first = Engine.play(BOOK, State.fresh(), visit("person.called"), NOW);
        assertThat(first.effects()).contains(new Effect.CallOperator());
        var second = Engine.play(BOOK, first.state(), visit("person.called"), NOW);
        assertThat(second.effects()).hasOnlyElementsOfType(Effect.Say.class);
    }

    @Test
    void aRequestIsLoggedOnceAlthoughAQuestionComesBeforeItsStep() {
        var book = Sample.with(folder, Map.of("documents.yaml", """
                dialog: documents
                language: ru
                start: which
                steps:
                  which: { needs: { age: ask }, log: { topic: child, triage: urgent }, call: operator, say: "a" }
                  ask: { say: "b", options: { ten: { label: "10", keep: { age: 10 }, go: thanks } } }
                  thanks: { say: "c", then: return }
                """)).library().book("ru");
        var asked = Engine.play(book, State.fresh(), visit("documents.which"), NOW);
        assertThat(asked.effects()).startsWith(new Effect.LogRequest("child", Urgency.URGENT),
                new Effect.CallOperator());
        var told = Engine.play(book, asked.state(), new Input.Press(asked.state().screen(), "ten"), NOW);
        assertThat(told.effects()).containsOnlyOnce(new Effect.Answer("age", "10"))
                .doesNotContain(new Effect.CallOperator());
        assertThat(lastSay(told).text()).isEqualTo("a");
    }

    @Test
    void theMenuEndsAllWaiting() {
        var book = Sample.with(folder, Map.of("documents.yaml", """
                dialog: documents
                language: ru
                start: which
                steps:
                  which: { say: "a", options: { menu: { label: "В начало", go: menu.topics } } }
                """)).library().book("ru");
        var visit = Engine.play(book, at("person.ask"), visit("documents.which"), NOW).state();
        assertThat(visit.waiting()).isNotEmpty();
        assertThat(Engine.play(book, visit, new Input.Press(visit.screen(), "menu"), NOW).state().waiting()).isEmpty();
    }

    @Test
    void whoGoesBackOutOfAQuestionOrAnInterruptionIsWaitedForByNothing() {
        var asked = Engine.play(BOOK, at("documents.lost"), new Input.Press(1, "yes"), NOW).state();
        assertThat(asked.waiting()).hasToString("[documents.meanwhile]");
        assertThat(Engine.play(BOOK, asked, new Input.Back(), NOW).state().waiting()).isEmpty();
        var heard = Engine.play(BOOK, at("documents.lost"), visit("heard.danger"), NOW).state();
        assertThat(heard.waiting()).hasToString("[documents.lost]");
        assertThat(Engine.play(BOOK, heard, new Input.Back(), NOW).state().waiting()).isEmpty();
    }

    @Test
    void whoStoodOnARemovedStepPressesNothingOfTheOneThatTookItsPlace() {
        var gone = at("documents.removed");
        var press = Engine.play(BOOK, gone, new Input.Press(1, "lost"), NOW);
        assertThat(press.effects()).contains(new Effect.Remark(Line.BUTTON_IS_OLD));
        assertThat(press.state().at()).hasToString("documents.which");
        assertThat(Engine.play(BOOK, gone, new Input.Text("1"), NOW).state().at()).hasToString("documents.which");
        assertThat(BOOK.chooses(gone, "1")).isFalse();
        assertThat(Engine.play(BOOK, gone, new Input.Press(1, Button.MENU), NOW).state().at()).isEqualTo(BOOK.menu());
        assertThat(Engine.play(BOOK, press.state(), new Input.Press(press.state().screen(), "lost"), NOW).state().at())
                .hasToString("documents.lost");
    }

    private static State at(String step) {
        return new State(StepRef.of(step).orElseThrow(), List.of(), List.of(), new TreeMap<>(), 1, 0, NOW);
    }

    private static Input input(Random random, State state) {
        var options = List.of("documents", "numbers", "person", "lost", "taken", "ready", "yes", "no", "kz", "kg",
                "elsewhere", Button.MENU, "", "no such");
        var texts = List.of("", "1", "99999999999999999999", "Потеряны", "да", "\uD800", "{country}", "??",
                "x".repeat(5000));
        return switch (random.nextInt(16)) {
        case 0 -> new Input.Start();
        case 1 -> new Input.Back();
        case 2 -> new Input.Show();
        case 3 -> new Input.Visit(STEPS.get(random.nextInt(STEPS.size())));
        case 4 -> new Input.Visit(new StepRef("no", "such"));
        case 5, 6, 7 -> new Input.Text(texts.get(random.nextInt(texts.size())));
        case 8 -> new Input.Press(random.nextInt(), "lost");
        default -> new Input.Press(state.screen(), options.get(random.nextInt(options.size())));
        };
    }

    private static State anywhere(Random random, State state) {
        var at = random.nextBoolean() ? new StepRef("gone", "away") : new StepRef("documents", "removed");
        return new State(at, List.of(at, at), List.of(at), new TreeMap<>(), state.screen(), random.nextInt(5),
                Instant.MIN);
    }

    private static Input visit(String step) {
        return new Input.Visit(StepRef.of(step).orElseThrow());
    }

    private static Effect.Say lastSay(Turn turn) {
        return (Effect.Say) turn.effects().getLast();
    }
}
