package org.hamroh.emulator;

import java.util.HashMap;
import java.util.Map;

/** Answers calls: who asks, which method, are the parameters right, and then what the method does. */
final class BotApi {

    /** What a method does; the result is JSON. */
    interface Action {

        String run(Bot bot, Params params) throws InterruptedException;
    }

    private final World world;
    private final ParamReader reader = new ParamReader(new Conformity(ApiTable.SHIPPED));
    private final Map<String, Action> actions = new HashMap<>();

    BotApi(World world) {
        this.world = world;
        actions.putAll(new Polling(world).actions());
        actions.putAll(new Sending(world).actions());
        actions.putAll(new Relaying(world).actions());
        actions.putAll(new Editing(world).actions());
        actions.putAll(new Deleting(world).actions());
        actions.putAll(new Answering(world).actions());
        actions.putAll(new Asking(world).actions());
        actions.putAll(new Reacting(world).actions());
        actions.putAll(new Introducing(world).actions());
    }

    Reply answer(Call call) throws InterruptedException {
        try {
            Bot bot = world.bot(call.token()).orElseThrow(Refusal::unauthorized);
            ApiTable.Method method = ApiTable.SHIPPED.method(call.method())
                    .orElseThrow(() -> Refusal.unknownMethod(call.method()));
            Action action = actions.get(method.name());
            if (action == null) {
                throw new IllegalStateException(method.name() + " is in the table but not answered");
            }
            Params params = reader.read(method, call.raw(), what -> world.ledger.violated(call, what));
            return Reply.ok(action.run(bot, params));
        } catch (Refusal refusal) {
            refusal.broken().ifPresent(what -> world.ledger.violated(call, what));
            return refusal.reply();
        }
    }
}
