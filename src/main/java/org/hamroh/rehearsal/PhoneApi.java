package org.hamroh.rehearsal;

import java.util.List;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Phone;
import org.hamroh.emulator.Press;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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

    /** The press that was made: what the bot answers to it is a notice of this id. */
    record Pressed(String press) {
    }

    private final Stage stage;

    PhoneApi(Stage stage) {
        this.stage = stage;
    }

    /** All there is to see. */
    @GetMapping("/scene")
    Scene scene() {
        return stage.scene();
    }

    @PostMapping("/phones")
    @ResponseStatus(HttpStatus.CREATED)
    Joined joins(@RequestBody Act.Join join) {
        return new Joined(stage.joins(Role.of(join.role()), join.language()).id());
    }

    @PostMapping("/phones/{id}/start")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void starts(@PathVariable String id, @RequestBody Act.Start start) {
        Refused.asked(() -> phone(id).starts(start.payload()));
        stage.actor(id).diary().add(new Diary.Done.Wrote("/start"));
    }

    /** Without a network the text waits. */
    @PostMapping("/phones/{id}/write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void writes(@PathVariable String id, @RequestBody Act.Write write) {
        Actor actor = stage.actor(id);
        actor.handset().writes(write.text(), write.replyTo());
        actor.spoken().add(write.text());
        actor.diary().add(new Diary.Done.Wrote(write.text()));
        stage.changed();
    }

    @PostMapping("/phones/{id}/edit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void edits(@PathVariable String id, @RequestBody Act.Edit edit) {
        Phone phone = phone(id);
        Message old = message(phone.chat(), edit.message());
        if (old.fromBot() || !old.kind().equals("text"))
            throw new Refused("Only an own text can be edited.");
        Refused.asked(() -> phone.edits(old.id(), edit.text()));
        stage.actor(id).spoken().add(edit.text());
    }

    @PostMapping("/phones/{id}/press")
    Pressed presses(@PathVariable String id, @RequestBody Act.Press press) {
        Phone phone = phone(id);
        Message message = withButton(phone.chat(), press);
        Press made = Refused.asked(() -> phone.presses(message, press.button()));
        stage.actor(id).diary().add(new Diary.Done.Pressed(made.data()));
        return new Pressed(stage.pressed(stage.actor(id), false, made));
    }

    @PostMapping("/phones/{id}/key")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pressesKey(@PathVariable String id, @RequestBody Act.Key key) {
        Phone phone = phone(id);
        if (phone.keyboard().filter(keyboard -> keyboard.labels().contains(key.label())).isEmpty())
            throw new Refused("There is no key “" + key.label() + "” now.");
        Refused.asked(() -> phone.pressesKey(key.label()));
        stage.actor(id).diary().add(new Diary.Done.Wrote(key.label()));
    }

    @PostMapping("/phones/{id}/send")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sends(@PathVariable String id, @RequestBody Act.Send send) {
        Refused.asked(() -> phone(id).sends(Attached.sample(send.kind(), stage.actor(id))));
    }

    @PostMapping("/phones/{id}/online")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void network(@PathVariable String id, @RequestBody Act.Switch network) {
        stage.actor(id).handset().network(network.on());
        stage.changed();
    }

    @PostMapping("/phones/{id}/blocked")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void blocks(@PathVariable String id, @RequestBody Act.Switch blocked) {
        Phone phone = phone(id);
        if (blocked.on())
            phone.blocks();
        else
            phone.unblocks();
    }

    private Phone phone(String id) {
        return stage.actor(id).handset().connected();
    }

    static Message message(List<Message> chat, int id) {
        return chat.stream().filter(message -> message.id() == id).findFirst()
                .orElseThrow(() -> new NotThere("There is no message " + id + " in this chat."));
    }

    static Message withButton(List<Message> chat, Act.Press press) {
        Message message = message(chat, press.message());
        if (message.button(press.button()).filter(button -> !button.data().isEmpty()).isEmpty())
            throw new Refused("There is no button “" + press.button() + "” to press there.");
        return message;
    }
}
