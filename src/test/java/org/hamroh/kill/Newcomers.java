package org.hamroh.kill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;

/** People who open the bot for the first time, look at its menu, and go away again. */
final class Newcomers {

    /** After this whoever comes has seen something, however often the bot died meanwhile. */
    private static final Duration FIRST_SCREEN = Duration.ofMinutes(2);

    private final Scene scene;
    private final Executor threads;
    private final List<CompletableFuture<Void>> all = new ArrayList<>();

    Newcomers(Scene scene, Executor threads) {
        this.scene = scene;
        this.threads = threads;
    }

    /** Telegram has it when this returns; the rest goes on by itself. */
    void comes() {
        Person person = scene.telegram().person("newcomer " + (all.size() + 1), "ru");
        scene.act(() -> person.starts());
        all.add(CompletableFuture.runAsync(() -> chooses(person), threads));
    }

    /** Somebody who stays comes as far as the menu. */
    void arrives(Person person) {
        scene.act(() -> person.starts());
        chooses(person);
    }

    List<CompletableFuture<Void>> all() {
        return all;
    }

    private void chooses(Person person) {
        if (!Scene.isReached(() -> person.phone().chat().stream().anyMatch(Newcomers::asksForLanguage), FIRST_SCREEN))
            throw new AssertionError(person.label() + " sees no screen");
        Message languages = person.awaits(Newcomers::asksForLanguage);
        scene.act(() -> person.presses(languages, Says.RUSSIAN));
        person.awaitsText(Says.MENU);
    }

    private static boolean asksForLanguage(Message message) {
        return message.button(Says.RUSSIAN).isPresent();
    }
}
