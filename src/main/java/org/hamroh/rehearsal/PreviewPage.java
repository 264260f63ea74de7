package org.hamroh.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** One file that shows a preview: style, data and code are in it, and it may fetch nothing. */
final class PreviewPage {

    private static final String FOLDER = "/templates/preview/";
    private static final List<String> STYLES = List.of("page.css", "phone.css", "graph.css", "print.css");
    /** In this order: each uses what stands before it. */
    private static final List<String> SCRIPTS = List.of("words-en.js", "words-ru.js", "words-kk.js", "element.js",
            "data.js", "words.js", "phone.js", "facts.js", "step.js", "graph.js", "views.js", "search.js", "page.js");

    private PreviewPage() {
    }

    static String of(Preview preview) {
        String style = all(STYLES);
        String script = all(SCRIPTS);
        String page = read("page.html").replace("{style-hash}", hash(style)).replace("{script-hash}", hash(script))
                .replace("{style}", style);
        // What comes from the files is put in last, so that nothing in it is taken for a place to fill.
        int data = page.indexOf("{data}");
        int code = page.indexOf("{script}");
        return page.substring(0, data) + json(preview) + page.substring(data + "{data}".length(), code) + script
                + page.substring(code + "{script}".length());
    }

    /** Without a sign that means something to HTML: a text may hold the end of a script. */
    private static String json(Preview preview) {
        return JsonMapper.builder().build().writeValueAsString(preview).replace("<", "\\u003c").replace(">", "\\u003e")
                .replace("&", "\\u0026").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    private static String all(List<String> files) {
        return files.stream().map(PreviewPage::read).collect(joining("\n", "\n", ""));
    }

    private static String read(String file) {
        try (InputStream in = PreviewPage.class.getResourceAsStream(FOLDER + file)) {
            if (in == null)
                throw new IllegalStateException("not in the jar: " + file);
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the policy of the page names what may run. */
    private static String hash(String text) {
        try {
            return "sha256-" + Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
