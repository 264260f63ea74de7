package org.hamroh;

import java.net.URI;
import java.time.Duration;
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
    ZONE("Asia/Almaty", ZoneId::of, "a time zone such as Asia/Almaty", false),
    DIALOGS("dialogs", Setting::text, "a folder", false),
    DATA("data", Setting::text, "a folder", false),
    KEYS("keys", Setting::text, "a folder outside of HAMROH_DATA", false);

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
