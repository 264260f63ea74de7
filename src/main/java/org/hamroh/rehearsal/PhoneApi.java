package org.hamroh.rehearsal;

import java.util.Arrays;
import java.util.List;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Phone;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What everybody does on their phones. Bodies are JSON and nothing else: another site's page cannot send that from the
 * same browser.
 */
@RestController
@WhileRehearsing
@RequestMapping("/rehearsal/api")
class PhoneApi {

    /** The phone that has come. */
    record Joined(String id) {
    }

    private final Stage stage;

    PhoneApi(Stage stage) {
        this.stage = stage;
    }

    /** All there is to see; 204 if that is what the page has, by the version it names. */
    @GetMapping("/scene")
    ResponseEntity<Scene> scene(@RequestParam(defaultValue = "-1") long after) {
        return after == stage.version() ? ResponseEntity.noContent().build() : ResponseEntity.ok(stage.scene());
    }

    @PostMapping("/phones")
    @ResponseStatus(HttpStatus.CREATED)
    Joined joins(@RequestBody Act.Join join) {
        Role role = Arrays.stream(Role.values()).filter(r -> r.id().equals(join.role()) && r != Role.COORDINATOR)
                .findFirst().orElseThrow(() -> new IllegalArgumentException("A person or an operator can be added."));
        return new Joined(stage.line().joins(role).id());
    }

    @PostMapping("/phones/{id}/start")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void starts(@PathVariable String id, @RequestBody Act.Start start) {
        phone(id).starts(start.payload());
    }

    @PostMapping("/phones/{id}/write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void writes(@PathVariable String id, @RequestBody Act.Write write) {
        Phone phone = phone(id);
        write.replyTo().ifPresentOrElse(answered -> phone.replies(message(phone.chat(), answered).id(), write.text()),
                () -> phone.writes(write.text()));
    }

    @PostMapping("/phones/{id}/press")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void presses(@PathVariable String id, @RequestBody Act.Press press) {
        Phone phone = phone(id);
        Message message = withButton(phone.chat(), press);
        stage.pressed(stage.actor(id), false, phone.presses(message, press.button()));
    }

    @PostMapping("/phones/{id}/key")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pressesKey(@PathVariable String id, @RequestBody Act.Key key) {
        Phone phone = phone(id);
        if (phone.keyboard().filter(keyboard -> keyboard.labels().contains(key.label())).isEmpty())
            throw new IllegalArgumentException("There is no key “" + key.label() + "” now.");
        phone.pressesKey(key.label());
    }

    private Phone phone(String id) {
        return stage.actor(id).person().phone();
    }

    static Message message(List<Message> chat, int id) {
        return chat.stream().filter(message -> message.id() == id).findFirst()
                .orElseThrow(() -> new NotThere("There is no message " + id + " in this chat."));
    }

    static Message withButton(List<Message> chat, Act.Press press) {
        Message message = message(chat, press.message());
        if (message.button(press.button()).filter(button -> !button.data().isEmpty()).isEmpty())
            throw new IllegalArgumentException("There is no button “" + press.button() + "” to press there.");
        return message;
    }
}
