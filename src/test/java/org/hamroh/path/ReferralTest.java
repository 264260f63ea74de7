package org.hamroh.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.hamroh.Helpline;
import org.hamroh.casework.Audit;
import org.hamroh.casework.Audit.Act;
import org.hamroh.dialog.Line;
import org.hamroh.emulator.Button;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request is referred: only what the person says yes to, item by item, and only as long as they want it. */
class ReferralTest {

    private static final String NEED = "ночлег на неделю";
    private static final String SAFE = "писать только днём";

    @TempDir
    static Path folder;
    static Helpline line;

    private Person operator;
    private Person mother;

    @BeforeAll
    static void open() {
        line = Helpline.in(folder).starts();
    }

    @AfterAll
    static void close() {
        line.close();
    }

    @BeforeEach
    void anOperatorHasARequestInHand() {
        operator = line.newOperator("operator");
        mother = line.asksForHuman("mother");
        line.takes(operator, Helpline.number(mother));
        mother.awaitsText(line.text(OPERATOR_JOINED));
    }

    @AfterEach
    void noCallBrokeTheSpecification() {
        assertThat(line.telegram.violations()).isEmpty();
    }

    /** The operator picks a service and writes what is to be sent. */
    private void writes() {
        operator.writes("/refer");
        Message services = operator.awaits(m -> m.text().contains(line.text(REFER_WHERE)));
        operator.presses(services, services.buttons().getFirst().label());
        operator.awaitsText("(need)");
        operator.writes("/refer name Айгуль");
        operator.awaitsText("Айгуль");
        operator.writes("/refer need " + NEED);
        operator.awaitsText(NEED);
        operator.writes("/refer reach " + SAFE);
        operator.awaitsText(SAFE);
    }

    private void asks() {
        writes();
        operator.presses(line.text(REFER_ASK_ADULT));
        mother.awaitsText(line.text(REFERRAL_ASK));
    }

    private void ticks(Line item) {
        mother.presses("☐ " + line.text(item));
        mother.awaits(m -> m.button("☑ " + line.text(item)).isPresent());
    }

    @Test
    void beforeAReferralThePersonSeesWhoWhatAndWhatTheyMayDoAndAgreesItemByItem() { // CP-5, GB-2
        asks();

        Message question = mother.awaitsText(line.text(REFERRAL_ASK));
        assertThat(question.text()).contains("Айгуль", NEED, SAFE, line.text(REFERRAL_RECEIVER_MORE), "полици");
        assertThat(question.buttons()).extracting(Button::label).noneMatch(label -> label.startsWith("☑"))
                .contains(line.text(REFERRAL_NOT_NOW));
        assertThat(question.button("☐ " + line.text(REFERRAL_LANGUAGE))).isEmpty(); // not filled in
        mother.presses(line.text(REFERRAL_SEND));
        mother.awaitsText(line.text(REFERRAL_NOTHING_TICKED));
        ticks(REFERRAL_NEED);
        mother.presses(line.text(REFERRAL_SEND));

        Message agreed = operator.awaitsText(line.text(REFER_AGREED));
        assertThat(agreed.text()).contains(NEED).doesNotContain("Айгуль", SAFE);
        mother.awaits(m -> m.text().contains(NEED) && m.button(line.text(REFERRAL_WITHDRAW)).isPresent());
        operator.awaitsText(line.text(REFER_TELL));
    }

    @Test
    void notNowLeavesEverythingUnsentAndTheTalkGoesOn() { // CP-5: a cancelled hand-over leaves nothing at the receiver
        asks();
        ticks(REFERRAL_NAME);

        mother.presses(line.text(REFERRAL_NOT_NOW));

        mother.awaitsText(line.text(REFERRAL_NOT_SENT));
        operator.awaitsText(line.text(REFER_NOT_NOW));
        assertThat(of("status")).isEqualTo("DRAFTED");
        assertThat(of("agreed")).isEmpty();
    }

    @Test
    void aChildIsAskedInAChildsWordsAndNobodyElseIsWrittenTo() { // CP-3, CP-4
        writes();

        operator.presses(line.text(REFER_ASK_CHILD));

        Message asked = mother.awaitsText(line.text(REFERRAL_ASK_CHILD).lines().findFirst().orElseThrow());
        assertThat(asked.button(line.text(REFERRAL_NOT_NOW))).isPresent();
    }

    @Test
    void whatIsTypedForAServiceNeverReachesThePersonAsWords() {

        writes();
        operator.writes("вы здесь?");
        mother.awaitsText("вы здесь?");

        assertThat(mother.phone().chat()).noneMatch(m -> m.text().contains(NEED));
    }

    @Test
    void theServicesAnswerIsToldAndTheConsentIsWithdrawnInStatus() { // DP-4: it can be withdrawn
        asks();
        ticks(REFERRAL_NEED);
        mother.presses(line.text(REFERRAL_SEND));
        operator.awaitsText(line.text(REFER_AGREED));

        operator.presses(line.text(REFER_SAID_YES));
        mother.awaitsText(line.text(REFERRAL_ACCEPTED));
        mother.writes("/status");
        mother.awaitsText(line.text(STATUS));
        mother.presses(line.text(REFERRAL_WITHDRAW));

        mother.awaitsText(line.text(REFERRAL_WITHDRAWN));
        operator.awaitsText(line.text(REFER_WITHDRAWN));
        assertThat(of("status")).isEqualTo("WITHDRAWN");
        assertThat(line.part(Audit.class).of(request())).extracting(Audit.Entry::act).contains(Act.REFERRED,
                Act.CONSENTED, Act.ANSWERED, Act.WITHDRAWN);
    }

    @Test
    void lateAtNightTheQuestionShowsNothingUntilItIsAskedFor() { // DP-10
        writes();
        line.clock.advance(Duration.ofMinutes(11));

        operator.presses(line.text(REFER_ASK_ADULT));

        mother.awaitsText(line.text(NEUTRAL));
        assertThat(mother.phone().chat()).noneMatch(m -> m.text().contains(NEED));
        mother.presses(line.text(SHOW));
        Message shown = mother.awaitsText(NEED);
        assertThat(shown.button(line.text(REFERRAL_NOT_NOW))).isPresent();
    }

    @Test
    void anothersReferralCannotBeAgreedToNorAnsweredByAForgedPress() {
        asks();
        Person stranger = line.arrives("stranger");
        String referral = of("cast(id as varchar)");

        stranger.forgesPress(stranger.phone().last().id(), "c:" + referral + ":NAME");
        stranger.forgesPress(stranger.phone().last().id(), "c:" + referral + ":y");
        stranger.forgesPress(stranger.phone().last().id(), "d:r-yes:" + referral);
        Person colleague = line.newOperator("other");
        colleague.forgesPress(colleague.phone().last().id(), "d:r-drop:" + referral);
        colleague.awaitsText(line.text(REFER_OLD));

        assertThat(of("status")).isEqualTo("ASKED");
        assertThat(of("agreed")).isEmpty();
    }

    @Test
    void forgettingTakesTheReferralAlong() { // DP-8
        asks();

        mother.writes("/forget");
        mother.presses(mother.awaitsText(line.text(FORGET_ASK).lines().findFirst().orElseThrow()),
                line.text(FORGET_YES));
        mother.awaitsText(line.text(FORGOTTEN));

        assertThat(line.database().sql("select count(*) from referral where request = ?").param(request())
                .query(Long.class).single()).isZero();
    }

    @Test
    void whereTheMakerHasLeftCoordinatorsHearOfItAndNobodyGetsItsItems() {
        line.coordinator.starts();
        line.coordinator.awaitsText("/queue");
        asks();
        operator.writes("/close other");
        operator.awaitsText(line.text(CLOSED));
        operator.leaves(line.desk);
        operator.writes("/queue");
        operator.awaitsAnswer();

        ticks(REFERRAL_NEED);
        mother.presses(line.text(REFERRAL_SEND));

        Message told = line.coordinator.awaitsText(line.text(REFER_AGREED));
        assertThat(told.text()).doesNotContain(NEED);
        assertThat(told.buttons()).isEmpty();
        mother.awaits(m -> m.button(line.text(REFERRAL_WITHDRAW)).isPresent());
        assertThat(operator.phone().chat()).noneMatch(m -> m.text().contains(line.text(REFER_AGREED)));
        assertThat(line.coordinator.phone().chat()).noneMatch(m -> m.text().contains(line.text(REFER_TELL)));
    }

    @Test
    void whoHasTheRequestNowHearsOfTheReferralAndIsShownIt() {
        Person successor = line.newOperator("successor");
        asks();
        operator.writes("/transfer");
        String name = successor.profile().firstName();
        operator.presses(operator.awaits(m -> m.button(name).isPresent()), name);
        successor.presses(successor.awaits(m -> m.button(line.text(TAKE_OVER)).isPresent()), line.text(TAKE_OVER));
        successor.awaitsText(line.text(HEADER));
        mother.awaitsText(line.text(OPERATOR_CHANGED));

        ticks(REFERRAL_NEED);
        mother.presses(line.text(REFERRAL_SEND));

        Message told = successor.awaitsText(line.text(REFER_AGREED));
        successor.awaitsText(line.text(REFER_TELL));
        assertThat(operator.phone().chat()).noneMatch(m -> m.text().contains(line.text(REFER_AGREED)));
        successor.writes("/refer");
        Message shown = successor.awaits(m -> m.id() > told.id() && m.text().contains(line.text(REFER_AGREED)));
        assertThat(shown.text()).contains(NEED);
        successor.awaitsText(line.text(REFER_WHERE));
        successor.presses(shown, line.text(REFER_SAID_YES));
        mother.awaitsText(line.text(REFERRAL_ACCEPTED));
    }

    @Test
    void aServiceWithALongKeyCanBeReferredTo(@TempDir Path own) throws IOException {
        String key = "kz-consulate-of-somewhere-in-far-almaty1";
        Path dialogs = Files.createDirectories(own.resolve("dialogs"));
        try (var files = Files.walk(Path.of("dialogs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = dialogs.resolve(Path.of("dialogs").relativize(file));
                Files.createDirectories(copy.getParent());
                if (file.toString().matches(".*\\.(yaml|lock)"))
                    Files.writeString(copy, Files.readString(file).replaceAll("\\bkz-111\\b", key));
                else
                    Files.copy(file, copy);
            }
        }
        try (Helpline far = Helpline.in(own).with("HAMROH_DIALOGS", dialogs.toString()).starts()) {
            Person helper = far.newOperator("operator");
            Person father = far.asksForHuman("father");
            far.takes(helper, Helpline.number(father));
            father.awaitsText(far.text(OPERATOR_JOINED));
            helper.writes("/refer");
            Message services = helper.awaitsText(far.text(REFER_WHERE));
            helper.presses(services, services.buttons().stream().map(Button::label)
                    .filter(label -> label.contains("помощь семье, женщинам и детям")).findFirst().orElseThrow());

            helper.awaitsText("(need)");
            assertThat(far.database().sql("select service from referral").query(String.class).single())
                    .isEqualTo(key);
            assertThat(far.telegram.violations()).isEmpty();
        }
    }

    /** What the books say of the referral. */
    private String of(String column) {
        return line.database().sql("select " + column + " from referral where request = ?").param(request())
                .query(String.class).single();
    }

    private UUID request() {
        return line.database().sql("select id from help_request where number = ?")
                .param(Helpline.number(mother).replaceAll("[^A-Z0-9]", "")).query(UUID.class).single();
    }
}
