package org.hamroh.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.hamroh.emulator.Bot;
import org.hamroh.emulator.Emulator;
import org.hamroh.emulator.Group;
import org.hamroh.emulator.Settings;
import org.springframework.util.FileSystemUtils;

/**
 * A whole helpline on this machine: a Telegram of its own with a desk's group, an operator and a person. The bot polls
 * it as it would poll the real one, and goes by the same {@link #clock}. Its data are wiped at each start.
 */
public final class RehearsalLine implements AutoCloseable {

    /** The title of the desk's group. */
    static final String DESK = "Операторы";

    private static final String TOKEN = "1000001:rehearsal";
    private static final String LANGUAGE = "ru";

    private final RehearsalClock clock;
    private final Emulator emulator;
    private final Cast cast;
    private final Group desk;
    private final Path folder;
    private final Claim claim;

    private RehearsalLine(Path folder, Claim claim, RehearsalClock clock) {
        this.folder = folder;
        this.claim = claim;
        this.clock = clock;
        emulator = Emulator.start(Settings.standard().withClock(clock));
        Bot bot = emulator.bot(TOKEN, "hamroh_rehearsal_bot");
        cast = new Cast(emulator, clock);
        Actor coordinator = cast.joins(Role.COORDINATOR, LANGUAGE);
        desk = emulator.supergroup(DESK, coordinator.person());
        desk.adds(bot);
        desk.promotes(bot);
        // who is on duty must have opened the chat with the bot once, or it cannot write to her
        coordinator.person().starts();
        joins(Role.OPERATOR, LANGUAGE).person().starts();
        joins(Role.PERSON, LANGUAGE);
    }

    /**
     * Opens one that goes by the system's clock.
     *
     * @param data the folder of all data; the rehearsal's own lie in it under {@code rehearsal}
     * @throws RehearsalRefused if another rehearsal is running there
     */
    public static RehearsalLine open(Path data) {
        return open(data, Clock.systemUTC());
    }

    static RehearsalLine open(Path data, Clock clock) {
        Path folder = data.resolve("rehearsal");
        try {
            Claim claim = Claim.on(data);
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
            return new RehearsalLine(folder, claim, new RehearsalClock(clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** What the bot must take for now: a trainer moves it forward. */
    public RehearsalClock clock() {
        return clock;
    }

    /** Its own folder, wiped at each start. */
    Path folder() {
        return folder;
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

    /** Somebody new, with a phone; who works at the desk is in its group at once, a coordinator administrates it. */
    Actor joins(Role role, String language) {
        Actor actor = cast.joins(role, language);
        if (actor.isOnDesk())
            desk.adds(actor.person());
        if (role == Role.COORDINATOR)
            desk.promotes(actor.person());
        return actor;
    }

    @Override
    public void close() {
        emulator.close();
        try {
            claim.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
