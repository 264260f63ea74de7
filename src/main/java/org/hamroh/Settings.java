package org.hamroh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The settings as given: from the environment, from system properties and from {@code --hamroh.…=} arguments, the later
 * over the earlier. What is unknown or cannot be is refused with one line each; a secret's value is never quoted.
 */
final class Settings {

    private static final String PASSWORD = "SPRING_DATASOURCE_PASSWORD";
    private static final String FILE = "_FILE";

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final List<String> problems = new ArrayList<>();
    private Optional<String> password = Optional.empty();

    private Settings() {
    }

    static Settings read(Map<String, String> environment, Map<?, ?> properties, List<String> arguments) {
        Settings settings = new Settings();
        new TreeMap<>(environment).forEach((name, value) -> {
            if (name.toUpperCase(Locale.ROOT).startsWith("HAMROH_"))
                settings.take(name, value);
            else if (name.equals(PASSWORD + FILE))
                settings.password = settings.file(name, value);
        });
        properties.forEach((name, value) -> {
            if (String.valueOf(name).startsWith("hamroh."))
                settings.take(String.valueOf(name), String.valueOf(value));
        });
        for (String argument : arguments)
            if (argument.startsWith("--hamroh."))
                settings.take(argument.substring(2).replaceFirst("=.*", ""), argument.replaceFirst("[^=]*=?", ""));
            else if (!argument.startsWith("--"))
                settings.problems.add("Unknown command: " + argument + ". See --help.");
        return settings;
    }

    List<String> problems() {
        return Collections.unmodifiableList(problems);
    }

    String get(Setting setting) {
        return values.getOrDefault(setting, setting.standard());
    }

    boolean has(Setting setting) {
        return !get(setting).isEmpty();
    }

    void set(Setting setting, String value) {
        values.put(setting, value);
    }

    Path folder(Setting setting) {
        return Path.of(get(setting)).toAbsolutePath().normalize();
    }

    /** For Spring: under the names that its beans ask for. */
    Map<String, Object> properties() {
        Map<String, Object> all = new TreeMap<>();
        for (Setting setting : Setting.values())
            all.put(setting.property(), get(setting));
        password.ifPresent(value -> all.put("spring.datasource.password", value));
        return all;
    }

    private void take(String name, String value) {
        boolean fromFile = name.toUpperCase(Locale.ROOT).replace('.', '_').endsWith(FILE);
        Optional<Setting> setting = Setting.of(fromFile ? name.substring(0, name.length() - FILE.length()) : name);
        if (setting.isEmpty() || fromFile && !setting.get().isSecret())
            problems.add("Unknown setting: " + name + ". The README lists all there are.");
        else if (fromFile)
            file(name, value).ifPresent(content -> put(setting.get(), content));
        else
            put(setting.get(), value.strip());
    }

    private void put(Setting setting, String value) {
        if (setting.accepts(value))
            values.put(setting, value);
        else
            problems.add(setting.variable() + (setting.isSecret() ? "" : "=" + value) + " cannot be used: it must be "
                    + setting.shape() + ".");
    }

    private Optional<String> file(String name, String path) {
        try {
            return Optional.of(Files.readString(Path.of(path)).strip());
        } catch (IOException | RuntimeException e) {
            problems.add("The file that " + name + " names cannot be read.");
            return Optional.empty();
        }
    }
}
