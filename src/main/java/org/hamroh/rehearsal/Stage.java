package org.hamroh.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Press;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The rehearsal line as the page sees it. */
@Component
@WhileRehearsing
class Stage {

    private final RehearsalLine line;
    private final String zone;
    private final PressLog presses = new PressLog();
    private final AtomicLong changes = new AtomicLong();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Trouble trouble = Trouble.NONE;

    Stage(RehearsalLine line, @Value("${hamroh.zone:Asia/Almaty}") String zone) {
        this.line = line;
        this.zone = zone;
        line.emulator().listens(() -> listeners.forEach(Runnable::run));
    }

    RehearsalLine line() {
        return line;
    }

    /** Is called, from whatever thread, after every change; must be quick and must not throw. */
    void listens(Runnable listener) {
        listeners.add(listener);
    }

    /** Something is different that the emulator does not know of. */
    void changed() {
        changes.incrementAndGet();
        listeners.forEach(Runnable::run);
    }

    /** Grows with every change. */
    long version() {
        return line.emulator().version() + changes.get();
    }

    Scene scene() {
        // Read first: what changes meanwhile then only makes the page ask once more.
        long version = version();
        return new Scene(version, line.cast().all().stream().map(Scene.Screen::of).toList(), desk(),
                presses.notices(), trainer());
    }

    Actor actor(String id) {
        return line.cast().find(id).orElseThrow(() -> new NotThere("There is no phone " + id + "."));
    }

    Actor joins(Role role, String language) {
        Actor actor = line.joins(role, language);
        changed();
        return actor;
    }

    /** @return the id that the notice of its answer will have */
    String pressed(Actor actor, boolean inDesk, Press press) {
        presses.add(actor, inDesk, press);
        changed();
        return press.id();
    }

    void forward(Duration by) {
        line.clock().forward(by);
        changed();
    }

    /** One after the other: what the page says is what Telegram does. */
    synchronized void befalls(Trouble what) {
        trouble = what;
        what.befalls(line.emulator());
        changed();
    }

    /** The phones that show the bot as typing. */
    Set<String> typing() {
        return line.cast().all().stream().filter(actor -> actor.person().phone().showsAction()).map(Actor::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Scene.Desk desk() {
        List<Actor> members = line.cast().all().stream().filter(Actor::isOnDesk).toList();
        return new Scene.Desk(RehearsalLine.DESK, members.stream().map(Actor::id).toList(),
                Handset.newest(line.group().chat()).map(this::bubble).toList());
    }

    private Bubble bubble(Message message) {
        return message.fromBot()
                ? Bubble.of(message, Bubble.BOT, Bubble.Mark.NONE)
                : Bubble.of(message, writer(message), Bubble.Mark.of(line.group().isFetched(message.id())));
    }

    private String writer(Message message) {
        return line.cast().all().stream().filter(actor -> actor.person().id() == message.senderId()).map(Actor::id)
                .findFirst().orElse("");
    }

    private Scene.Trainer trainer() {
        return new Scene.Trainer(line.clock().instant().toString(), line.clock().moved().toString(), zone, trouble,
                Cast.LANGUAGES);
    }
}
