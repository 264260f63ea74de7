package org.hamroh.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hamroh.emulator.Bot;
import org.hamroh.emulator.Emulator;
import org.hamroh.emulator.Group;
import org.springframework.util.FileSystemUtils;

/**
 * A whole helpline on this machine: a Telegram of its own with a desk's group, an operator and a person. The bot polls
 * it as it would poll the real one. Its data are wiped at each start.
 */
public final class RehearsalLine implements AutoCloseable {

    private static final String TOKEN = "1000001:rehearsal";

    private final Emulator emulator;
    private final Cast cast;
    private final Group desk;
    private final Path folder;

    private RehearsalLine(Emulator emulator, Cast cast, Group desk, Path folder) {
        this.emulator = emulator;
        this.cast = cast;
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
        Cast cast = new Cast(emulator);
        Group desk = emulator.supergroup("desk", cast.joins(Role.COORDINATOR).person());
        desk.adds(bot);
        desk.promotes(bot);
        RehearsalLine line = new RehearsalLine(emulator, cast, desk, folder);
        line.joins(Role.OPERATOR);
        line.joins(Role.PERSON);
        return line;
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

    Cast cast() {
        return cast;
    }

    Group group() {
        return desk;
    }

    /** Somebody new, with a phone; an operator is in the group at once. */
    Actor joins(Role role) {
        Actor actor = cast.joins(role);
        if (actor.isOnDesk())
            desk.adds(actor.person());
        return actor;
    }

    @Override
    public void close() {
        emulator.close();
    }
}
