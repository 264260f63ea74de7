package org.hamroh.page;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** The system's Chromium. Where there is none a test is skipped, unless {@code BROWSER_TESTS=required} is set. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "pictures");

    /** The last three keep it from asking the internet for anything of its own. */
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    /** What pages asked for, and what they complained of. */
    final List<String> requests = new ArrayList<>();
    final List<String> complaints = new ArrayList<>();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser() {
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright.chromium().launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(FLAGS));
    }

    static Browser opens() {
        if (!Files.isExecutable(CHROMIUM)) {
            String missing = "There is no " + CHROMIUM + ": install the package chromium to run this.";
            if ("required".equals(System.getenv("BROWSER_TESTS")))
                fail(missing);
            abort(missing);
        }
        return new Browser();
    }

    Page visits(String url, com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = chromium.newContext(options);
        Page page = context.newPage();
        page.onRequest(request -> requests.add(request.url()));
        page.onResponse(response -> {
            if (response.status() >= 400)
                complaints.add(response.status() + " " + response.url());
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error"))
                complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        page.navigate(url);
        return page;
    }

    /** To be looked at: {@code target/pictures}. */
    static void pictures(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setCaret(ScreenshotCaret.INITIAL)
                .setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
