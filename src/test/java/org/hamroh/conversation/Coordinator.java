package org.hamroh.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.hamroh.Helpline;

/** Somebody who edits a copy of the shipped dialogs, in Russian and Kazakh, while the bot runs. */
final class Coordinator {

    private static final Pattern HERS = Pattern.compile("[^.]+(\\.kk|\\.plan)?\\.yaml");

    private final Path dialogs;
    private final Helpline line;

    private Coordinator(Path dialogs, Helpline line) {
        this.dialogs = dialogs;
        this.line = line;
    }

    static Coordinator of(Path folder) {
        Path dialogs = folder.resolve("edited");
        try (var files = Files.walk(Path.of("dialogs"))) {
            for (Path file : files.filter(it -> HERS.matcher(it.getFileName().toString()).matches()).toList()) {
                Path copy = dialogs.resolve(Path.of("dialogs").relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Coordinator(dialogs, Helpline.in(folder).with("HAMROH_DIALOGS", dialogs.toString()));
    }

    Helpline line() {
        return line;
    }

    Path dialogs() {
        return dialogs;
    }

    String reads(String file) {
        try {
            return Files.readString(dialogs.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Coordinator writes(String file, String content) {
        try {
            Files.writeString(dialogs.resolve(file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Coordinator changes(String file, String what, String into) {
        String before = reads(file);
        assertThat(before).contains(what);
        return writes(file, before.replace(what, into));
    }

    /** Takes the lines away that a pattern finds. */
    Coordinator cuts(String file, String pattern) {
        String before = reads(file);
        String after = Pattern.compile(pattern, Pattern.MULTILINE).matcher(before).replaceAll("");
        assertThat(after).isNotEqualTo(before);
        return writes(file, after);
    }

    /** The bot looks, and again when the folder has been still for long enough. */
    Coordinator saves() {
        Instant now = line.clock.instant();
        looks(now);
        return looks(now.plusSeconds(1));
    }

    Coordinator looks(Instant at) {
        line.part(Reload.class).look(at);
        return this;
    }

    /** The hash of what is live. */
    String live() {
        return line.part(Dialogs.class).live().hash();
    }
}
