package org.hamroh.emulator;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** What members do in a group: write, answer, edit, press. */
record GroupTalk(World world, GroupChat chat) {

    Message posts(Person person, ObjectNode body) {
        return world.change(() -> {
            Message message = chat.post(sender(person), body);
            chat.tell("message", message);
            return message;
        });
    }

    Message replied(Person person, int messageId, String text) {
        return world.change(() -> posts(person, Typed.reply(Typed.text(text), visible(messageId))));
    }

    Message edited(Person person, int messageId, String text) {
        return world.change(() -> {
            Message old = visible(messageId);
            Message edited = chat.edit(old, Typed.edited(old, text, world.now()), old.markup());
            chat.tell("edited_message", edited);
            return edited;
        });
    }

    Press pressed(Person person, String label) {
        return world.change(() -> pressed(person, chat.newestFirst().stream()
                .filter(message -> message.button(label).isPresent()).findFirst()
                .orElseThrow(() -> new IllegalStateException("no button " + label + " in\n" + scene())), label));
    }

    Press pressed(Person person, Message message, String label) {
        return world.change(() -> {
            present(person);
            Message shown = visible(message.id());
            Button button = shown.button(label).filter(any -> !any.data().isEmpty())
                    .orElseThrow(() -> new IllegalStateException("no button " + label + " under " + shown));
            Bot bot = world.bots().stream().filter(any -> any.id() == shown.senderId()).findFirst().orElseThrow();
            return Presses.make(world, chat, person, bot, shown.id(), button.data());
        });
    }

    Press forged(Person person, int messageId, String data) {
        return world.change(() -> {
            person.mustBeAlive();
            Bot bot = world.bots().stream().findFirst().orElseThrow();
            return Presses.make(world, chat, person, bot, messageId, data);
        });
    }

    Message awaits(Predicate<Message> which) {
        return world.await(chat.changed, () -> chat.newestFirst().stream()
                .filter(message -> message.fromBot() && which.test(message)).findFirst(), this::scene);
    }

    /** The member, who must be one now. */
    Member present(Person person) {
        person.mustBeAlive();
        Member member = chat.member(person.id(), person.profile().user());
        if (!member.present()) {
            throw new IllegalStateException(person + " is not in " + chat.title());
        }
        return member;
    }

    /** An anonymous administrator is shown as the group, written by a bot that stands for all of them. */
    private ObjectNode sender(Person person) {
        if (!present(person).anonymous()) {
            return person.sender();
        }
        ObjectNode sender = Json.object();
        sender.putObject("from").put("id", Ids.GROUP_ANONYMOUS_BOT).put("is_bot", true).put("first_name", "Group")
                .put("username", "GroupAnonymousBot");
        sender.set("sender_chat", chat.json());
        return sender;
    }

    private Message visible(int messageId) {
        return chat.message(messageId)
                .orElseThrow(() -> new IllegalStateException("no message " + messageId + " in\n" + scene()));
    }

    private String scene() {
        return chat.messages().stream().map(Message::toString).collect(Collectors.joining("\n"));
    }
}
