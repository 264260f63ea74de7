package org.hamroh.emulator;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** A group as its members see and run it; what is done to it is done by its creator. */
public final class Group {

    private final World world;
    private final Person creator;
    private GroupChat chat;

    Group(World world, Person creator, GroupChat chat) {
        this.world = world;
        this.creator = creator;
        this.chat = chat;
    }

    /** Its id now; an upgrade changes it. */
    public long id() {
        return world.look(() -> chat.id());
    }

    public Group adds(Person person) {
        return adds(Member.member(person.profile().user()));
    }

    public Group adds(Bot bot) {
        return adds(Member.member(bot.user()));
    }

    /** Takes somebody out: from a supergroup that is a ban. */
    public Group removes(Person person) {
        ObjectNode user = person.profile().user();
        return world.change(() -> {
            become(creator, chat.supergroup() ? Member.kicked(user) : Member.left(user));
            chat.service(creator.profile().user(), user("left_chat_member", user));
            return this;
        });
    }

    public Group removes(Bot bot) {
        return world.change(() -> become(creator, Member.kicked(bot.user())));
    }

    public Group promotes(Person person) {
        return promotes(Member.administrator(person.profile().user(), EnumSet.allOf(Right.class), false));
    }

    /** The person administrates, and writes in the name of the group from now on; supergroups only. */
    public Group promotesAnonymous(Person person) {
        if (!world.look(() -> chat.supergroup())) {
            throw new IllegalStateException("only a supergroup has anonymous administrators");
        }
        return promotes(Member.administrator(person.profile().user(), EnumSet.allOf(Right.class), true));
    }

    public Group promotes(Bot bot) {
        return promotes(bot, EnumSet.allOf(Right.class));
    }

    public Group promotes(Bot bot, Set<Right> rights) {
        return promotes(Member.administrator(bot.user(), rights, false));
    }

    /** Makes a plain member again of an administrator. */
    public Group demotes(Person person) {
        return promotes(Member.member(person.profile().user()));
    }

    public Group demotes(Bot bot) {
        return promotes(Member.member(bot.user()));
    }

    /** Gives it a public username, without the @. */
    public Group opens(String username) {
        world.change(() -> chat.username(username));
        return this;
    }

    /** Becomes a supergroup: a new id, an empty chat, and an error with the new id for whoever writes to the old. */
    public Group upgrades() {
        return world.change(() -> {
            GroupChat old = chat;
            if (old.supergroup()) {
                throw new IllegalStateException("it is a supergroup already");
            }
            chat = new GroupChat(world, Ids.supergroup(world.random), true, old.title());
            world.add(chat);
            chat.inherits(old);
            ObjectNode actor = creator.profile().user();
            old.service(actor, Json.object().put("migrate_to_chat_id", chat.id()));
            old.upgradedTo(chat.id());
            chat.service(actor, Json.object().put("migrate_from_chat_id", old.id()));
            return this;
        });
    }

    /** The messages there are now, oldest first. */
    public List<Message> chat() {
        return world.look(() -> List.copyOf(chat.messages()));
    }

    /** Whether the bot told of a message last has fetched it, with its last edit, for good. */
    public boolean isFetched(int messageId) {
        return world.look(() -> chat.fetched(messageId));
    }

    /** The menu of a bot's commands that Telegram shows to one of the members here. */
    public List<Command> commands(Bot bot, Person person) {
        return world.look(() -> new CommandMenu(bot, person.profile()).in(chat,
                chat.member(person.id(), person.profile().user())));
    }

    /** Waits for a message of a bot; gives the newest such. */
    public Message awaits(Predicate<Message> which) {
        return talk().awaits(which);
    }

    public Message awaitsText(String part) {
        return awaits(message -> message.text().contains(part));
    }

    void left(Person person) {
        world.change(() -> {
            talk().present(person);
            become(person, Member.left(person.profile().user()));
            chat.service(person.profile().user(), user("left_chat_member", person.profile().user()));
        });
    }

    private Group adds(Member member) {
        return world.change(() -> {
            become(creator, member);
            ObjectNode body = Json.object();
            body.putArray("new_chat_members").add(member.user());
            chat.service(creator.profile().user(), body);
            return this;
        });
    }

    private Group promotes(Member member) {
        return world.change(() -> {
            if (!chat.member(member.id(), member.user()).present()) {
                throw new IllegalStateException("only a member can be promoted or demoted");
            }
            return become(creator, member);
        });
    }

    private Group become(Person actor, Member member) {
        chat.becomes(actor.profile().user(), member);
        return this;
    }

    private static ObjectNode user(String field, ObjectNode user) {
        ObjectNode body = Json.object();
        body.set(field, user);
        return body;
    }

    GroupTalk talk() {
        return new GroupTalk(world, world.look(() -> chat));
    }
}
