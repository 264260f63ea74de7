package org.hamroh.rehearsal;

import org.hamroh.emulator.Group;
import org.hamroh.emulator.Message;
import org.hamroh.emulator.Person;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What members do in the desk's group. */
@RestController
@WhileRehearsing
@RequestMapping("/rehearsal/api/desk")
class GroupApi {

    private final Stage stage;

    GroupApi(Stage stage) {
        this.stage = stage;
    }

    @PostMapping("/write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void writes(@RequestBody Act.Write write) {
        Actor actor = member(write.as());
        Person person = actor.person();
        Group group = stage.line().group();
        write.replyTo().ifPresentOrElse(
                answered -> Refused.asked(() -> person.repliesIn(group,
                        PhoneApi.message(group.chat(), answered).id(), write.text())),
                () -> Refused.asked(() -> person.writesIn(group, write.text())));
        actor.spoken().add(write.text());
    }

    @PostMapping("/press")
    PhoneApi.Pressed presses(@RequestBody Act.Press press) {
        Actor actor = member(press.as());
        Group group = stage.line().group();
        Message message = PhoneApi.withButton(group.chat(), press);
        return new PhoneApi.Pressed(stage.pressed(actor, true,
                Refused.asked(() -> actor.person().pressesIn(group, message, press.button()))));
    }

    private Actor member(String id) {
        Actor actor = stage.actor(id);
        if (!actor.isOnDesk())
            throw new Refused(id + " is not in the desk's group.");
        if (!actor.handset().online())
            throw new Refused(id + " has no network.");
        return actor;
    }
}
