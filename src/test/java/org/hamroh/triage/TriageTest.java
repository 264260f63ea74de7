package org.hamroh.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriageTest {

    static final Path SHIPPED = Path.of("dialogs/triage");
    private static final Triage TRIAGE = Triage.load(SHIPPED);

    @Test
    void aDangerIsHeardWithItsTierCategoryAndReasons() {
        var verdict = TRIAGE.hear("хозяин закрыл нас и не выпускает помогите");
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.DANGER);
        assertThat(verdict.tier()).isEqualTo(1);
        assertThat(verdict.category()).isEqualTo("confined");
        assertThat(verdict.like()).hasSizeBetween(1, 3);
    }

    @Test
    void aLostDocumentIsHeardAndIsNoDanger() {
        var verdict = TRIAGE.hear("в автобусе потеряла паспорт");
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.LOST_DOCUMENTS);
        assertThat(verdict.tier()).isZero();
        assertThat(verdict.category()).isEqualTo("lost");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "😭", "...", "1", "\u0000", "\ud83d", "'", "ъъъ" })
    void nothingIsHeardInNothing(String text) {
        assertThat(TRIAGE.hear(text)).isEqualTo(Verdict.NONE);
    }

    @Test
    void itMattersWhoWasSold() {
        assertThat(kind("продали мою племянницу")).isEqualTo(Verdict.Kind.DANGER);
        assertThat(kind("продали мою машину")).isEqualTo(Verdict.Kind.NONE);
    }

    @Test
    void whatIsDeniedIsNotHeard() {
        assertThat(kind("муж меня бьет")).isEqualTo(Verdict.Kind.DANGER);
        assertThat(kind("муж меня не бьет")).isEqualTo(Verdict.Kind.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "НАС ЗАПЕРЛИ!!! ПОМОГИТЕ!!!", "nas zaperli pomogite", "нaс зaперли пoмогите",
        "насс запирли памагите" })
    void itDoesNotMatterHowItIsTyped(String text) {
        assertThat(kind(text)).isEqualTo(Verdict.Kind.DANGER);
    }

    @Test
    void aWordThatTurnsRoundTheWordBeforeItIsHeeded(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("kk.yaml"), """
                language: kk
                negation_after: ["емес"]
                danger:
                  confined:
                    tier1: ["қамауда отырмыз", "біз қамауда", "қамауда", "мен қамауда отырмын"]
                harmless:
                  small: ["қамауда емес", "қамауда емеспіз", "біз қамауда емес", "сәлем", "рахмет"]
                """);
        var triage = Triage.load(folder);
        assertThat(triage.hear("олар қамауда").kind()).isEqualTo(Verdict.Kind.DANGER);
        assertThat(triage.hear("олар қамауда емес").kind()).isEqualTo(Verdict.Kind.NONE);
    }

    @Test
    void categoriesHaveNamesInEachLanguageOrTheirOwn() {
        assertThat(TRIAGE.name("sold", "ru")).isEqualTo("продают людей");
        assertThat(TRIAGE.name("sold", "en")).isEqualTo("people sold");
        assertThat(TRIAGE.name("unheard_of", "ru")).isEqualTo("unheard_of");
    }

    @Test
    void oneSentenceIsHeardInALongStory() {
        var story = "утром ходила в цон потом варила обед и ждала автобус очередь была большая ".repeat(15);
        assertThat(kind(story)).isEqualTo(Verdict.Kind.NONE);
        assertThat(kind(story + "хозяин забрал паспорт и не отдает " + story)).isEqualTo(Verdict.Kind.DANGER);
    }

    @Test
    void oneMoreExampleIsAllThatACoordinatorAdds(@TempDir Path folder) throws Exception {
        var shipped = Files.readString(SHIPPED.resolve("ru.yaml"));
        var phrase = "фиолетовый чайник поет частушки";
        assertThat(kind(phrase)).isEqualTo(Verdict.Kind.NONE);
        var one = "tier1:\n      - \"" + phrase + "\"\n";
        Files.writeString(folder.resolve("ru.yaml"), shipped.replaceFirst("tier1:\n", one));
        assertThat(Triage.load(folder).hear("чайник поет частушки").kind()).isEqualTo(Verdict.Kind.DANGER);
    }

    @Test
    void theSameExamplesAlwaysHearTheSame() {
        var again = Triage.load(SHIPPED);
        for (var text : List.of("мне 15 я одна", "хозяин не платит", "потерял паспорт", "как дела")) {
            assertThat(again.hear(text)).isEqualTo(TRIAGE.hear(text));
        }
    }

    @Test
    void noTextWhateverBreaksIt() {
        var random = new Random(20261123);
        for (int i = 0; i < 2_000; i++) {
            var text = random.ints(random.nextInt(200), 0, 0x3000).mapToObj(Character::toString)
                    .collect(Collectors.joining());
            assertThat(TRIAGE.hear(text).like()).hasSizeLessThanOrEqualTo(3);
        }
        assertThat(TRIAGE.hear("не ".repeat(5_000)).kind()).isEqualTo(Verdict.Kind.NONE);
    }

    private static Verdict.Kind kind(String text) {
        return TRIAGE.hear(text).kind();
    }
}
