package org.hamroh.path;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamroh.dialog.Line.*;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hamroh.Helpline;
import org.hamroh.casework.Audit;
import org.hamroh.casework.Audit.Act;
import org.hamroh.dialog.Line;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import org.springframework.web.util.HtmlUtils;

/** A service without an account answers by an expiring link: tried twice, late, and by somebody else. */
class PartnerLinkTest {

    private static final String NEED = "ночлег на неделю";
    private static final Pattern LINK = Pattern.compile("https://line\\.example\\.org(/r/[0-9a-f]{32})");

    @TempDir
    static Path folder;
    static Helpline line;

    private Person operator;
    private Person mother;
    private String link;

    /** Somebody's browser: it keeps one cookie, as told. */
    private final class Visitor {
        private final InetAddress from;
        private String cookie = "";

        Visitor() {
            this("127.0.0.1");
        }

        Visitor(String from) {
            try {
                this.from = InetAddress.getByName(from);
            } catch (UnknownHostException e) {
                throw new AssertionError(e);
            }
        }

        HttpResponse<String> looks() {
            return sends("GET", Map.of());
        }

        HttpResponse<String> opens() {
            return sends("POST", Map.of("act", "open"));
        }

        HttpResponse<String> answers(String act, HttpResponse<String> page, Map<String, String> more) {
            Matcher form = Pattern.compile("name=\"form\" value=\"(\\w*)\"").matcher(page.body());
            Map<String, String> fields = new HashMap<>(more);
            fields.put("act", act);
            fields.put("form", form.find() ? form.group(1) : "");
            return sends("POST", fields);
        }

        HttpResponse<String> sends(String method, Map<String, String> fields) {
            String body = fields.entrySet().stream()
                    .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
                    .collect(Collectors.joining("&"));
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + link))
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .header("Content-Type", "application/x-www-form-urlencoded");
            if (!cookie.isEmpty())
                request.header("Cookie", cookie);
            try (HttpClient client = HttpClient.newBuilder().localAddress(from).build()) {
                HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";")[0]);
                return answer;
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @BeforeAll
    static void open() {
        line = Helpline.in(folder)
                .with("HAMROH_CONSOLE_URL", "https://line.example.org").starts();
    }

    @AfterAll
    static void close() {
        line.close();
    }

    @BeforeEach
    void aReferralIsAgreedToInPart() {
        operator = line.newOperator("operator");
        mother = line.asksForHuman("mother");
        line.takes(operator, Helpline.number(mother));
        mother.awaitsText(line.text(OPERATOR_JOINED));
        operator.writes("/refer");
        Message services = operator.awaits(m -> m.text().contains(line.text(REFER_WHERE)));
        operator.presses(services, services.buttons().getFirst().label());
        operator.awaitsText("(need)");
        operator.writes("/refer name Айгуль");
        operator.awaitsText("Айгуль");
        operator.writes("/refer need " + NEED);
        operator.awaitsText(NEED);
        operator.presses(line.text(REFER_ASK_ADULT));
        mother.awaitsText(line.text(REFERRAL_ASK));
        mother.presses("☐ " + line.text(REFERRAL_NEED));
        mother.awaits(m -> m.button("☑ " + line.text(REFERRAL_NEED)).isPresent());
        mother.presses(line.text(REFERRAL_SEND));
        link = link(operator.awaits(m -> LINK.matcher(m.text()).find()));
    }

    @Test
    void aPreviewUsesUpNothingAndTheServiceSeesOnlyWhatWasAgreedTo() { // CP-5
        Visitor preview = new Visitor();
        Visitor service = new Visitor();

        HttpResponse<String> waiting = preview.looks();
        HttpResponse<String> open = service.opens();

        assertThat(waiting.statusCode()).isEqualTo(200);
        assertThat(waiting.body()).contains(html(PARTNER_WAITING)).doesNotContain(escaped(NEED), "<script");
        assertThat(waiting.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(open.body()).contains(escaped(NEED)).doesNotContain(escaped("Айгуль"));
        assertThat(open.headers().firstValue("Set-Cookie")).hasValueSatisfying(
                set -> assertThat(set).contains("HttpOnly", "Secure", "SameSite=Strict"));
        for (HttpResponse<String> page : List.of(waiting, open)) {
            assertThat(page.headers().map()).containsEntry("Cache-Control", List.of("no-store"))
                    .containsEntry("Referrer-Policy", List.of("no-referrer"))
                    .containsKey("Content-Security-Policy").containsKey("X-Robots-Tag");
            assertThat(page.body()).doesNotContain("http:", "https:", link);
        }
        operator.awaitsText(line.text(REFER_OPENED));
    }

    @Test
    void anAcceptanceIsToldToBothAndEndsTheLink() {
        Visitor service = new Visitor();
        HttpResponse<String> open = service.opens();

        HttpResponse<String> forged = service.sends("POST", Map.of("act", "accept", "form", "0"));
        HttpResponse<String> answered = service.answers("accept", open, Map.of());

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(answered.body()).contains(html(PARTNER_ANSWERED)).doesNotContain(escaped(NEED));
        mother.awaitsText(line.text(REFERRAL_ACCEPTED));
        operator.awaitsText(line.text(REFER_ACCEPTED));
        assertThat(service.looks().body()).contains(html(PARTNER_ANSWERED)).doesNotContain(escaped(NEED));
        assertThat(new Visitor().looks().statusCode()).isEqualTo(410);
        assertThat(new Visitor().opens().body()).contains(html(PARTNER_GONE)).doesNotContain(escaped(NEED));
        UUID request = line.database().sql("select id from help_request where number = ?")
                .param(Helpline.number(mother).replaceAll("[^A-Z0-9]", "")).query(UUID.class).single();
        assertThat(line.part(Audit.class).of(request)).extracting(Audit.Entry::act).contains(Act.OPENED, Act.ANSWERED);
        assertThat(line.part(Audit.class).brokenAt()).isEmpty();
    }

    @Test
    void aSecondBrowserSeesNothingTheOperatorIsToldAndGivesANewLink() {
        Visitor service = new Visitor();
        service.opens();
        Visitor other = new Visitor();

        HttpResponse<String> second = other.opens();
        HttpResponse<String> stolen = other.answers("decline", second, Map.of());

        assertThat(second.statusCode()).isEqualTo(410);
        assertThat(second.body()).contains(html(PARTNER_OPENED)).doesNotContain(escaped(NEED));
        assertThat(stolen.statusCode()).isEqualTo(410);
        Message told = operator.awaitsText(line.text(REFER_OPENED_TWICE));
        String before = link;
        operator.presses(told, line.text(REFER_NEW_LINK));
        String fresh = link(operator.awaits(m -> LINK.matcher(m.text()).find() && !link(m).equals(before)));
        assertThat(service.looks().statusCode()).isEqualTo(404);
        link = fresh;
        HttpResponse<String> open = other.opens();
        assertThat(open.body()).contains(escaped(NEED));
        other.answers("decline", open, Map.of("reason", "FULL"));
        mother.awaitsText(line.text(REFERRAL_DECLINED));
        assertThat(operator.awaitsText(line.text(REFER_DECLINED)).text()).contains(line.text(PARTNER_FULL));
    }

    @Test
    void lateWrongAndWithdrawnLinksShowOnePlainPageAndNothingElse() {
        Visitor service = new Visitor();
        service.opens();
        line.clock.advance(Duration.ofHours(73));
        assertThat(service.opens().statusCode()).isEqualTo(410);
        String late = service.looks().body();

        String right = link;
        link = "/r/" + "0".repeat(32);
        HttpResponse<String> wrong = service.looks();
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(wrong.body()).isEqualTo(late).contains(html(PARTNER_GONE));
        for (int i = 0; i < 30; i++) {
            link = "/r/" + String.format("%032x", i);
            new Visitor("127.0.0.2").looks();
        }
        HttpResponse<String> many = new Visitor("127.0.0.2").looks();
        assertThat(many.statusCode()).isEqualTo(429);
        assertThat(many.body()).contains(html(PARTNER_LATER));
        assertThat(line.database().sql("select link from referral").query(String.class).list())
                .doesNotContain(right.substring(3));
    }

    @Test
    void wrongLinksOfOthersBehindTheSameProxyHoldNoServiceUp() {
        String right = link;
        for (int i = 0; i < 30; i++) {
            link = "/r/" + String.format("%032x", i);
            new Visitor("127.0.0.3").looks();
        }
        link = right;

        Visitor service = new Visitor("127.0.0.3");
        assertThat(service.looks().statusCode()).isEqualTo(200);
        assertThat(service.opens().body()).contains(escaped(NEED));
    }

    @Test
    void aWithdrawnConsentEndsTheLink() {
        Visitor service = new Visitor();
        HttpResponse<String> open = service.opens();

        mother.presses(line.text(REFERRAL_WITHDRAW));
        operator.awaitsText(line.text(REFER_WITHDRAWN));

        HttpResponse<String> answered = service.answers("accept", open, Map.of());
        assertThat(answered.statusCode()).isEqualTo(410);
        assertThat(answered.body()).contains(html(PARTNER_WITHDRAWN)).doesNotContain(escaped(NEED));
        assertThat(new Visitor().looks().statusCode()).isEqualTo(410);
    }

    private static String link(Message message) {
        Matcher link = LINK.matcher(message.text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private int port() {
        return line.part(Environment.class).getRequiredProperty("local.server.port", Integer.class);
    }

    private String html(Line text) {
        return escaped(line.text(text));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
