package org.hamroh.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hamroh.emulator.Bot;
import org.hamroh.emulator.Emulator;
import org.hamroh.emulator.Group;
import org.hamroh.emulator.Person;
import org.springframework.util.FileSystemUtils;

/**
 * A whole helpline on this machine: a Telegram of its own with a desk's group, an operator and a person. The bot polls it
 * as it would poll the real one. Its data are wiped at each start.
 */
public final class RehearsalLine implements AutoCloseable {

    private static final String TOKEN = "1000001:rehearsal";

    private final Emulator emulator;
    private final Group desk;
    private final Path folder;

    private RehearsalLine(Emulator emulator, Group desk, Path folder) {
        this.emulator = emulator;
        this.desk = desk;
        this.folder = folder;
    }

    /** @param data the folder of all data; the rehearsal's own lie in it under {@code rehearsal} */
    public static RehearsalLine open(Path data) {
        Path folder = data.resolve("rehearsal");
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Emulator emulator = Emulator.start();
        Bot bot = emulator.bot(TOKEN, "hamroh_rehearsal_bot");
        Person coordinator = emulator.person("coordinator", "ru");
        Group desk = emulator.supergroup("desk", coordinator);
        desk.adds(bot);
        desk.promotes(bot);
        Person operator = emulator.person("operator", "ru");
        desk.adds(operator);
        emulator.person("person", "ru");
        return new RehearsalLine(emulator, desk, folder);
    }

    public String token() {
        return TOKEN;
    }

    public String url() {
        return emulator.url().toString();
    }

    public String desk() {
        return Long.toString(desk.id());
    }

    public Path data() {
        return folder.resolve("data");
    }

    public Path keys() {
        return folder.resolve("keys");
    }

    Emulator emulator() {
        return emulator;
    }

    Group group() {
        return desk;
    }

    @Override
    public void close() {
        emulator.close();
    }
}
