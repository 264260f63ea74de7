package org.hamroh;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Every setting there is, with its default and what it must look like. Its name is the environment variable's. */
enum Setting {
    TELEGRAM_TOKEN("", Setting::token, "the bot's token, as BotFather gave it: digits, a colon, letters", true),
    TELEGRAM_URL("https://api.telegram.org", Setting::url, "an address such as http://127.0.0.1:8081", false),
    TELEGRAM_LIMITS("telegram", Setting::limits, "telegram or learn", false),
    DESK_CHAT("", Setting::chat, "the group's id, a number below zero", false),
    DESK_LANGUAGE("ru", Setting::text, "a language such as ru", false),
    DESK_LADDER("PT0S,PT2M,PT5M,PT10M", Setting::durations, "growing durations such as PT0S,PT2M,PT5M,PT10M",
            false),
    DESK_RINGEVERY("PT30S", Setting::duration, "a duration above zero such as PT30S", false),
    DESK_DRILL("", Setting::drill, "a weekday and a time such as MON 11:00", false),

    /** Where services find the pages of their links; without it there are none. */
    CONSOLE_URL("", Setting::url, "an address such as https://line.example.org", false),
    CONSOLE_LINK("PT72H", Setting::duration, "a duration above zero such as PT72H", false),
    ZONE("Asia/Almaty", ZoneId::of, "a time zone such as Asia/Almaty", false),
    DIALOGS("dialogs", Setting::text, "a folder", false),
    DATA("data", Setting::text, "a folder", false),
    KEYS("keys", Setting::text, "a folder outside of HAMROH_DATA", false),

    // How long is kept what is there for a purpose, and only as long as that purpose lasts.
    /** Words, notes and key of a closed request: to answer a person who comes back, and to pass a case on. */
    KEEP_REQUESTS("P90D", Setting::keeping, Setting.KEEPING, false),
    /** The way from a closed request to the person: to tell once more what is left to tell. */
    KEEP_RELAY("P3D", Setting::keeping, Setting.KEEPING, false),
    /** The row of a request without its words: to compare one year with the last. */
    KEEP_COUNTS("P730D", Setting::keeping, Setting.KEEPING, false),
    /** Language and place in the dialog of somebody who no longer writes: to go on where they stopped. */
    KEEP_CONVERSATIONS("P180D", Setting::keeping, Setting.KEEPING, false);

    private static final String KEEPING = "a duration from PT1H to P36500D such as P90D";
    private static final Duration KEPT_LEAST = Duration.ofHours(1);
    private static final Duration KEPT_MOST = Duration.ofDays(36500);

    private final String standard;
    private final Consumer<String> check;
    private final String shape;
    private final boolean secret;

    Setting(String standard, Consumer<String> check, String shape, boolean secret) {
        this.standard = standard;
        this.check = check;
        this.shape = shape;
        this.secret = secret;
    }

    /** The setting of an environment variable's or a property's name: {@code HAMROH_DESK_CHAT}, {@code hamroh.desk.chat}. */
    static Optional<Setting> of(String name) {
        String plain = plain(name);
        return Arrays.stream(values()).filter(setting -> plain(setting.variable()).equals(plain)).findFirst();
    }

    String standard() {
        return standard;
    }

    boolean isSecret() {
        return secret;
    }

    String variable() {
        return "HAMROH_" + name();
    }

    String property() {
        return variable().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    String shape() {
        return shape;
    }

    boolean accepts(String value) {
        try {
            if (!value.equals(standard))
                check.accept(value);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static void token(String value) {
        require(value.matches("\\d{1,18}:[A-Za-z0-9_-]+"));
    }

    private static void url(String value) {
        URI uri = URI.create(value);
        require(uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())));
    }

    private static void limits(String value) {
        require(value.equals("telegram") || value.equals("learn"));
    }

    private static void chat(String value) {
        require(Long.parseLong(value) < 0);
    }

    private static void text(String value) {
        require(!value.isBlank());
    }

    private static void duration(String value) {
        require(Duration.parse(value).isPositive());
    }

    private static void drill(String value) {
        String[] parts = value.strip().split(" +");
        require(parts.length == 2 && parts[0].matches("MON|TUE|WED|THU|FRI|SAT|SUN"));
        LocalTime.parse(parts[1]);
    }

    private static void keeping(String value) {
        Duration kept = Duration.parse(value);
        require(kept.compareTo(KEPT_LEAST) >= 0 && kept.compareTo(KEPT_MOST) <= 0);
    }

    private static void durations(String value) {
        Duration before = Duration.ofSeconds(-1);
        for (String each : value.split(",", -1)) {
            Duration duration = Duration.parse(each.strip());
            require(duration.compareTo(before) > 0);
            before = duration;
        }
    }

    private static void require(boolean fine) {
        if (!fine)
            throw new IllegalArgumentException();
    }
}
