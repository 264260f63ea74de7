package org.hamroh.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.hamroh.casework.Referral.Reason;
import org.hamroh.conversation.Consents;
import org.hamroh.conversation.Dialogs;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Line;
import org.springframework.web.util.HtmlUtils;

/** The page itself, in one language. Its addresses are relative, so that it names no secret. */
record Sheet(Dialogs dialogs, Book book) {

    private static final String STYLE = "body{font:1.1rem/1.5 sans-serif;max-width:36rem;margin:0 auto;padding:1rem;"
            + "color:#1a1a1a;background:#fff}button,select{font:inherit;padding:.6rem 1rem;margin:.4rem 0;"
            + "width:100%;box-sizing:border-box}dt{font-weight:bold}dd{margin:0 0 .8rem}nav a{margin-inline-end:.8rem;"
            + "display:inline-block;padding:.3rem 0}";

    static final String POLICY = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    String of(Visit visit) {
        return """
                <!doctype html>
                <html lang="%s" dir="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex, nofollow"><title>%s</title><style>%s</style></head>
                <body><main><h1>%s</h1>
                %s</main>
                <nav>%s</nav></body></html>
                """.formatted(book.language(), book.language().startsWith("ar") ? "rtl" : "ltr",
                text(Line.PARTNER_TITLE), STYLE, text(Line.PARTNER_TITLE), body(visit), languages());
    }

    private String body(Visit visit) {
        return switch (visit.kind()) {
        case WAITING, REFUSED -> said(Line.PARTNER_WAITING) + form("", Visits.OPEN, "", Line.PARTNER_OPEN);
        case OPEN -> said(Line.PARTNER_ONLY) + items(visit)
                + form(visit.form(), Visits.ACCEPT, "", Line.PARTNER_ACCEPT)
                + form(visit.form(), Visits.DECLINE, reasons(), Line.PARTNER_DECLINE);
        case ANSWERED -> said(Line.PARTNER_ANSWERED);
        case WITHDRAWN -> said(Line.PARTNER_WITHDRAWN);
        case TAKEN -> said(Line.PARTNER_OPENED);
        case OVER, UNKNOWN -> said(Line.PARTNER_GONE);
        case LATER, TOO_MANY -> said(Line.PARTNER_LATER) + form("", Visits.OPEN, "", Line.PARTNER_OPEN);
        };
    }

    private String items(Visit visit) {
        return visit.items().entrySet().stream()
                .map(e -> "<dt>" + text(Consents.label(e.getKey())) + "</dt><dd dir=\"auto\">" + escaped(e.getValue())
                        + "</dd>\n")
                .collect(Collectors.joining("", "<dl>\n", "</dl>\n"));
    }

    private String form(String form, String act, String more, Line label) {
        return """
                <form method="post" action="?"><input type="hidden" name="form" value="%s">\
                <input type="hidden" name="lang" value="%s">%s
                <button name="act" value="%s">%s</button></form>
                """.formatted(form, book.language(), more, act, text(label));
    }

    private String reasons() {
        return Arrays.stream(Reason.values())
                .map(r -> "<option value=\"" + r.name() + "\">" + text(label(r)) + "</option>")
                .collect(Collectors.joining("", "<label>" + text(Line.PARTNER_REASON) + " <select name=\"reason\">",
                        "</select></label>"));
    }

    private String languages() {
        return dialogs.languages().stream()
                .map(tag -> "<a href=\"?lang=" + tag + "\" lang=\"" + tag + "\">"
                        + escaped(dialogs.book(tag).line(Line.LANGUAGE_NAME)) + "</a>")
                .collect(Collectors.joining("\n"));
    }

    private String said(Line line) {
        return "<p>" + text(line) + "</p>\n";
    }

    private String text(Line line) {
        return escaped(book.line(line));
    }

    private static Line label(Reason reason) {
        return switch (reason) {
        case FULL -> Line.PARTNER_FULL;
        case AREA -> Line.PARTNER_AREA;
        case TOPIC -> Line.PARTNER_TOPIC;
        case OTHER -> Line.PARTNER_OTHER;
        };
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, UTF_8.name());
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
