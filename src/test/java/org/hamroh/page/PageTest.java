package org.hamroh.page;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hamroh.Helpline;
import org.hamroh.Rehearsal;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Line;
import org.hamroh.dialog.StepRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The rehearsal line as a newcomer uses it, in a real browser: the phones, the group, the database. */
class PageTest {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @TempDir
    static Path folder;

    private static Browser browser;
    private static Rehearsal rehearsal;

    private final Book russian = Helpline.book("ru");
    private final Page page = browser.visits(rehearsal.url(), wide());

    @BeforeAll
    static void starts() {
        browser = Browser.opens();
        rehearsal = Rehearsal.in(folder);
    }

    @AfterAll
    static void stops() {
        if (rehearsal != null)
            rehearsal.close();
        if (browser != null)
            browser.close();
    }

    @AfterEach
    void closes() {
        page.context().close();
        List<String> complaints = List.copyOf(browser.complaints);
        browser.complaints.clear();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aMotherAsksAnOperatorTakesTheyTalkAndNothingOfHerIsLeft() {
        Handset mother = phone("person-1");
        Handset group = phone("desk");
        Handset operator = phone("operator-1");
        mother.starts();
        mother.presses(russian.line(Line.LANGUAGE_NAME));
        mother.presses(label("menu", "topics", "documents"));
        mother.presses(label("documents", "which", "taken"));
        mother.presses(label("exploitation", "taken", "yes"));
        mother.sees("№ ");
        group.presses(russian.line(Line.TAKE));
        operator.sees("▶ №");
        mother.sees(russian.line(Line.OPERATOR_JOINED));
        mother.presses(label("country", "which", "kz"));

        operator.writes("Здравствуйте, вы одна?");
        mother.sees("вы одна?");
        mother.writes("Паспорт у хозяина");
        operator.sees("Паспорт у хозяина");
        Browser.pictures(page, "talking");
        page.locator("#database [name=search]").fill("хозяина");
        page.locator("#database [name=search]").press("Enter");
        assertThat(page.locator("#database .answer.good")).isVisible();
        assertThat(page.locator("#database .proofs li.good").filter(named("слова")).first()).isVisible();
        assertThat(page.locator("#database .proofs li.bad")).hasCount(0);

        operator.writes("/close");
        operator.presses(russian.line(Line.OUTCOME_HELPED));
        mother.sees(russian.line(Line.CLOSED_BY_OPERATOR));

        mother.writes("/hide");
        mother.sees(russian.line(Line.HIDE_DONE));
        assertThat(mother.bubble("хозяина")).hasCount(0);
        assertThat(mother.bubbles()).hasCount(1);
        mother.writes("/forget");
        mother.presses(russian.line(Line.FORGET_YES));
        mother.sees(constant(russian.line(Line.FORGOTTEN)));
        Browser.pictures(page, "forgotten");
    }

    @Test
    void everybodyCanUseIt() { // axe
        Page light = browser.visits(rehearsal.url(), withAxe());
        phone(light, "operator-1").sees("/queue");
        assertThat(grave(light)).isEmpty();
        light.locator("#open-trainer").click();
        assertThat(grave(light)).isEmpty();
        phone(light, "operator-1").screen().locator(".menu-button").click();
        assertThat(grave(light)).isEmpty();
        Browser.pictures(light, "menu");
        Page dark = browser.visits(rehearsal.url(), withAxe().setColorScheme(ColorScheme.DARK));
        phone(dark, "operator-1").sees("/queue");
        assertThat(grave(dark)).isEmpty();
        Browser.pictures(dark, "dark");
        Page narrow = browser.visits(rehearsal.url(), withAxe().setViewportSize(390, 844));
        assertThat(narrow.locator("#person-1")).isVisible();
        assertThat(grave(narrow)).isEmpty();
        Browser.pictures(narrow, "narrow");
        List.of(light, dark, narrow).forEach(each -> each.context().close());
    }

    @Test
    void nothingComesFromTheInternet() {
        phone("operator-1").sees("/queue");
        assertThat(browser.requests).isNotEmpty().allMatch(url -> url.startsWith(rehearsal.url()));
        assertThat(page.locator(".banner")).isVisible();
    }

    @Test
    void whoReadsFromRightToLeftHasAPhoneThatDoes() {
        Handset arab = joins("العربية");
        arab.starts();
        arab.presses(Helpline.book("kk").line(Line.LANGUAGE_NAME));
        arab.sees(constant(Helpline.book("kk").line(Line.WELCOME)));
        assertThat(arab.screen().locator(".screen")).hasAttribute("dir", "rtl");
        Browser.pictures(page, "arabic");
    }

    @Test
    void photoVoicePlaceAndContactAreSentAndAnswered() {
        Handset person = joins("Русский");
        person.starts();
        person.presses(russian.line(Line.LANGUAGE_NAME));
        person.sees(russian.line(Line.WELCOME).lines().findFirst().orElseThrow());
        for (String kind : List.of("Фото", "Голосовое сообщение", "Файл", "Геопозиция", "Контакт", "Стикер")) {
            int before = person.bubbles().count();
            person.attaches(kind);
            assertThat(person.bubbles().nth(before + 1)).isVisible();
        }
        assertThat(person.bubble(constant(russian.line(Line.MEDIA_NOT_YET))).nth(5)).isVisible();
        Browser.pictures(page, "media");
    }

    @Test
    void withoutANetworkWordsWaitOnThePhoneAndGoLater() {
        Handset person = joins("Русский");
        person.starts();
        person.presses(russian.line(Line.LANGUAGE_NAME));
        person.sees(label("menu", "topics", "documents"));
        person.switches("Нет сети");
        assertThat(person.screen().locator(".screen.offline")).isVisible();
        person.writes("вы здесь?");
        Locator waiting = person.bubble("вы здесь?").locator(".icon-clock");
        assertThat(waiting).hasCount(1);
        Browser.pictures(page, "offline");
        int before = person.bubbles().count();
        person.switches("Нет сети");
        assertThat(person.bubbles()).hasCount(before + 1);
        assertThat(waiting).hasCount(0);
        assertThat(person.bubble("вы здесь?")).hasCount(1);
    }

    @Test
    void theClockIsMovedAndTheBotCallsFurther() {
        Handset person = joins("Русский");
        person.starts();
        person.presses(russian.line(Line.LANGUAGE_NAME));
        person.key(russian.line(Line.BUTTON_PERSON));
        person.presses(label("person", "start", "yes"));
        person.sees("№ ");
        page.locator("#open-trainer").click();
        page.locator("#trainer button").filter(named("+10 мин")).click();
        person.sees(russian.line(Line.NEUTRAL)); // the phone may be in other hands by now
        person.presses(russian.line(Line.SHOW));
        person.sees(constant(russian.line(Line.WAITING_LONGER)));
    }

    private static List<String> grave(Page page) {
        return new AxeBuilder(page).analyze().getViolations().stream().filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(PageTest::told).toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getHtml()).toList();
    }

    /** A new person with a phone in this language; the page names it in the language itself. */
    private Handset joins(String language) {
        Locator people = page.locator("#phones section[id^=person-]");
        assertThat(people.first()).isVisible();
        int before = people.count();
        page.locator("#add-person").click();
        page.getByRole(AriaRole.MENUITEM).filter(named(language)).click();
        assertThat(people).hasCount(before + 1);
        return phone(people.last().getAttribute("id"));
    }

    private static FilterOptions named(String text) {
        return new FilterOptions().setHasText(text);
    }

    private Handset phone(String id) {
        return phone(page, id);
    }

    private static Handset phone(Page page, String id) {
        return new Handset(page, id);
    }

    private String label(String dialog, String step, String option) {
        return russian.step(new StepRef(dialog, step)).flatMap(it -> it.option(option)).orElseThrow().label();
    }

    /** What a text says before its first placeholder or line break. */
    private static String constant(String text) {
        return text.split("[{\\n]")[0].strip();
    }

    /** axe puts itself into the page, which the page forbids to others. */
    private static NewContextOptions withAxe() {
        return wide().setBypassCSP(true);
    }

    private static NewContextOptions wide() {
        return new NewContextOptions().setViewportSize(1700, 950).setLocale("ru-RU");
    }
}
