package org.hamroh.rehearsal;

import java.util.List;
import java.util.stream.Stream;
import org.hamroh.emulator.Keyboard;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Phone;
import org.hamroh.emulator.Press;
import org.springframework.stereotype.Component;

/** The rehearsal line as the page sees it. */
@Component
@WhileRehearsing
class Stage {

    private final RehearsalLine line;
    private final PressLog presses = new PressLog();

    Stage(RehearsalLine line) {
        this.line = line;
    }

    RehearsalLine line() {
        return line;
    }

    /** Phones and presses count too: they are noted here a moment after the emulator has changed. */
    long version() {
        return line.emulator().version() + line.cast().size() + presses.count();
    }

    Scene scene() {
        // Read first: what changes meanwhile then only makes the page ask once more.
        long version = version();
        return new Scene(version, line.cast().all().stream().map(Stage::screen).toList(), desk(), presses.notices());
    }

    Actor actor(String id) {
        return line.cast().find(id).orElseThrow(() -> new NotThere("There is no phone " + id + "."));
    }

    void pressed(Actor actor, boolean inDesk, Press press) {
        presses.add(actor, inDesk, press);
    }

    private static Scene.Screen screen(Actor actor) {
        Phone phone = actor.person().phone();
        List<List<String>> keys = phone.keyboard().map(Stage::keys).orElse(List.of());
        return new Scene.Screen(actor.id(), actor.role(),
                newest(phone.chat()).map(m -> Bubble.of(m, m.fromBot() ? Bubble.BOT : actor.id())).toList(), keys);
    }

    private static List<List<String>> keys(Keyboard keyboard) {
        return keyboard.rows().stream().map(row -> row.stream().map(Keyboard.Key::label).toList()).toList();
    }

    private Scene.Desk desk() {
        return new Scene.Desk(line.cast().all().stream().filter(Actor::isOnDesk).map(Actor::id).toList(),
                newest(line.group().chat()).map(m -> Bubble.of(m, writer(m))).toList());
    }

    private String writer(Message message) {
        return message.fromBot()
                ? Bubble.BOT
                : line.cast().all().stream().filter(actor -> actor.person().id() == message.senderId())
                        .map(Actor::id).findFirst().orElse("");
    }

    /** Without what Telegram itself writes ("… joined the group"). */
    private static Stream<Message> newest(List<Message> chat) {
        List<Message> said = chat.stream().filter(message -> !message.kind().equals("service")).toList();
        return said.subList(Math.max(0, said.size() - Limits.MESSAGES), said.size()).stream();
    }
}
