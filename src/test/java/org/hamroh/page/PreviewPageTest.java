package org.hamroh.page;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hamroh.Helpline;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Line;
import org.hamroh.dialog.StepRef;
import org.hamroh.rehearsal.CoordinatorCommands;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A coordinator opens the preview of the dialogs, from her disk, in a real browser. */
class PreviewPageTest {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @TempDir
    static Path folder;

    private static Browser browser;
    private static String shipped = "";
    private static String broken = "";

    private final Book russian = Helpline.book("ru");

    @BeforeAll
    static void writesThePages() throws IOException {
        browser = Browser.opens();
        shipped = previews(Path.of("dialogs"), "shipped.html", 0);
        broken = previews(slips(), "broken.html", 1);
    }

    @AfterAll
    static void closes() {
        if (browser != null)
            browser.close();
    }

    @AfterEach
    void nothingLeftTheMachineAndNothingWentWrong() {
        List<String> complaints = List.copyOf(browser.complaints);
        browser.complaints.clear();
        assertThat(complaints).isEmpty();
        assertThat(browser.requests).isNotEmpty().allMatch(url -> url.startsWith("file:"));
    }

    @Test
    void fromTheMenuOnePressesOnToTheOperator() {
        Page page = browser.visits(shipped + "#menu.topics", wide());
        presses(page, "menu.topics", label("menu", "topics", "documents"));
        presses(page, "documents.which", label("documents", "which", "taken"));
        presses(page, "exploitation.taken", label("exploitation", "taken", "yes"));
        String called = "exploitation.called";
        assertThat(page).hasURL(shipped + "#" + called);
        assertThat(step(page, called).locator("h3")).isFocused();
        assertThat(step(page, called)).containsText("Зовёт дежурных операторов.");
        assertThat(step(page, called)).containsText("Записывает обращение: срочно");
        page.goBack();
        assertThat(step(page, "exploitation.taken").locator("h3")).isFocused();
        page.context().close();
    }

    @Test
    void theGraphLeadsToEachStep() {
        Page page = browser.visits(shipped, wide());
        Browser.pictures(page, "preview-overview");
        node(page, "home").click();
        Browser.pictures(page, "preview-graph");
        assertThat(page.locator(".graph .node")).hasCount(page.locator("article.step").count());
        node(page, "called").focus();
        assertThat(page.locator(".edge.on").first()).isAttached();
        page.keyboard().press("Enter");
        assertThat(step(page, "home.called").locator("h3")).isFocused();
        page.context().close();
    }

    @Test
    void twoLanguagesStandSideBySideEachInItsDirection() {
        Page page = browser.visits(shipped + "#home.which", wide());
        page.getByLabel("Язык").selectOption("ar");
        page.getByLabel("рядом").selectOption("ru");
        assertThat(page.locator("#language option")).hasCount(8);
        Locator screens = step(page, "home.which").locator(".screen");
        assertThat(screens).hasCount(2);
        assertThat(screens.first()).hasAttribute("dir", "ltr");
        assertThat(screens.last()).hasAttribute("dir", "rtl");
        assertThat(screens.last()).hasAttribute("lang", "ar");
        assertThat(screens.last()).containsText(Helpline.book("ar").step(new StepRef("home", "which")).orElseThrow()
                .options().getFirst().label());
        assertThat(step(page, "home.which").locator("h3")).isInViewport(); // nobody loses the place by choosing
        Browser.pictures(page, "preview-arabic");
        page.reload();
        assertThat(screens).hasCount(2); // the choice is kept
        page.context().close();
    }

    @Test
    void aWordIsFoundInAnyLanguageWithoutItsAccents() {
        Page page = browser.visits(shipped, wide());
        page.keyboard().press("/");
        page.keyboard().type("ПОМОЧЬ чём"); // "Чем вам помочь?"
        assertThat(page.locator("#results li").filter(has("menu.topics.say"))).hasCount(1);
        page.locator("#search").fill("ozbekcha"); // Oʻzbekcha
        Browser.pictures(page, "preview-search");
        page.locator(".results a").filter(has(Line.LANGUAGE_NAME.id())).first().click();
        assertThat(page.locator("[id='~lines.language-name']")).hasClass("here");
        page.locator("#search").fill("home.called");
        page.keyboard().press("Enter");
        assertThat(step(page, "home.called").locator("h3")).isFocused();
        page.locator("#search").fill("qqqqq");
        assertThat(page.locator("#results")).containsText("Ничего не нашлось.");
        page.keyboard().press("Escape");
        assertThat(step(page, "home.called")).isVisible();
        page.context().close();
    }

    @Test
    void whatIsWrongStandsBesideItsStep() {
        Page page = browser.visits(broken, wide());
        assertThat(page.locator(".all-findings")).containsText("ошибки 2, предупреждения 9");
        assertThat(page.locator("#places .unread")).containsText("wages.yaml");
        Browser.pictures(page, "preview-findings");
        page.locator(".all-findings summary").click();
        page.locator(".all-findings a", new Page.LocatorOptions().setHasText("home.someone")).click();
        assertThat(step(page, "home.someone").locator("h3")).isFocused();
        assertThat(step(page, "home.someone").locator(".remark.error")).containsText("K002 home.yaml:");
        page.getByLabel("Язык").selectOption("ky");
        assertThat(step(page, "home.safe_now").locator(".bubble .missing")).containsText("Текста пока нет");
        assertThat(step(page, "home.which").locator(".key.missing")).containsText("phone");
        assertThat(step(page, "home.called").locator(".stale").first()).containsText("старее");
        assertThat(step(page, "home.call_where").locator(".key.lost")).hasCount(1);
        page.locator("#home\\.safe_now").scrollIntoViewIfNeeded();
        Browser.pictures(page, "preview-missing");
        page.context().close();
    }

    @Test
    void itIsReadOnAPhoneInTheDarkAndOnPaper() {
        Page narrow = browser.visits(shipped + "#home.ask", wide().setViewportSize(390, 844));
        assertThat(step(narrow, "home.ask")).isInViewport();
        assertThat((Boolean) narrow.evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
        Browser.pictures(narrow, "preview-narrow");
        narrow.navigate(shipped + "#home");
        Browser.pictures(narrow, "preview-narrow-graph");
        Page dark = browser.visits(shipped + "#exploitation", wide().setColorScheme(ColorScheme.DARK));
        Browser.pictures(dark, "preview-dark");
        Page paper = browser.visits(shipped + "#documents", wide());
        paper.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(paper.locator("#places")).isHidden();
        Browser.pictures(paper, "preview-paper");
        List.of(narrow, dark, paper).forEach(page -> page.context().close());
    }

    @Test
    void everybodyCanUseIt() { // axe
        for (String place : List.of("", "#heard", "#~lines"))
            assertThat(grave(place, ColorScheme.LIGHT)).as(place).isEmpty();
        for (String place : List.of("", "#home"))
            assertThat(grave(place, ColorScheme.DARK)).as("dark " + place).isEmpty();
    }

    @Test
    void thePageSpeaksItsReadersLanguage() {
        Page page = browser.visits(shipped, wide().setLocale("en-GB"));
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Overview"))).isVisible();
        page.getByLabel("Page").selectOption("kk");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Шолу"))).isVisible();
        page.context().close();
    }

    private static void presses(Page page, String at, String label) {
        step(page, at).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(label).setExact(true)).first()
                .click();
    }

    private static Locator step(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    private static Locator node(Page page, String title) {
        return page.locator(".node").filter(new FilterOptions().setHas(page.locator("b", new Page.LocatorOptions()
                .setHasText(java.util.regex.Pattern.compile("^" + title + "$")))));
    }

    private static FilterOptions has(String text) {
        return new FilterOptions().setHasText(text);
    }

    private String label(String dialog, String step, String option) {
        return russian.step(new StepRef(dialog, step)).flatMap(it -> it.option(option)).orElseThrow().label();
    }

    /** axe puts itself into the page, which the page forbids to others. */
    private static List<String> grave(String place, ColorScheme colours) {
        Page page = browser.visits(broken + place, wide().setBypassCSP(true).setColorScheme(colours));
        page.getByLabel("рядом").selectOption("ky");
        List<String> grave = new AxeBuilder(page).analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact())).map(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList())
                .toList();
        page.context().close();
        return grave;
    }

    private static NewContextOptions wide() {
        return new NewContextOptions().setViewportSize(1500, 1000).setLocale("ru-RU");
    }

    private static String previews(Path dialogs, String file, int code) {
        CommandLine line = new CommandLine(CommandSpec.create());
        CoordinatorCommands.of(List.of()).forEach(line::addSubcommand);
        Path page = folder.resolve(file);
        assertThat(line.execute("preview", dialogs.toString(), "--out", page.toString(), "--as-of", "2026-11-23"))
                .isEqualTo(code);
        return page.toUri().toString();
    }

    /** The shipped dialogs after some slips: a key that is unknown, a way to nowhere, no YAML, texts that are missing. */
    private static Path slips() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("dialogs"));
        try (var files = Files.walk(Path.of("dialogs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(Path.of("dialogs").relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        Path home = copy.resolve("home.yaml");
        Files.writeString(home, Files.readString(home).replace("go: call_kg }", "go: call_nowhere }")
                .replace("  someone:\n", "  someone:\n    colour: red\n")
                .replaceFirst("\"Про телефон\", go", "\"Про телефон и всё, что о нём надо знать\", go"));
        Path kyrgyz = copy.resolve("home.ky.yaml");
        Files.writeString(kyrgyz, Files.readString(kyrgyz).lines()
                .filter(it -> !it.startsWith("safe_now.say") && !it.startsWith("which.phone"))
                .reduce("", (a, b) -> a + b + "\n"));
        Files.writeString(copy.resolve("home.ky.lock"), "called.say 000000000000\n");
        Files.writeString(copy.resolve("wages.yaml"), "dialog: wages: x\n");
        return copy;
    }
}
