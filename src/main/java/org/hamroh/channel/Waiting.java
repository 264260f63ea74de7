package org.hamroh.channel;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.hamroh.vault.Tag;

/** What is to be worked on, in order; a chat that is held keeps its own messages back and nobody else's. */
final class Waiting {

    /** @param asked whether its receivers have had their question to the messenger answered */
    record Item(Inbox.Key key, Incoming incoming, boolean asked, int attempts) {

        Item asking() {
            return new Item(key, incoming, true, attempts);
        }

        Item failedOnce() {
            return new Item(key, incoming, asked, attempts + 1);
        }
    }

    private static final class Held {
        final Deque<Item> items = new ArrayDeque<>();
        Instant until;

        Held(Instant until) {
            this.until = until;
        }
    }

    private final Deque<Item> fresh = new ArrayDeque<>();
    private final Map<Tag, Held> held = new HashMap<>();

    synchronized void add(List<Item> items) {
        fresh.addAll(items);
    }

    synchronized void clear() {
        fresh.clear();
        held.clear();
    }

    /** Puts back, in front, what was taken. */
    synchronized void putBack(List<Item> items) {
        for (Item item : items.reversed())
            fresh.addFirst(item);
    }

    /** The next ones whose chats are not held. */
    synchronized List<Item> take(int most, Instant now) {
        releaseDue(now);
        List<Item> taken = new ArrayList<>();
        while (taken.size() < most && !fresh.isEmpty()) {
            Item item = fresh.removeFirst();
            Held chat = held.get(item.incoming().chat());
            if (chat == null)
                taken.add(item);
            else
                chat.items.addLast(item);
        }
        return taken;
    }

    /** Keeps this one, and all that follow in its chat, until the time has come or {@link #release} is called. */
    synchronized void hold(Item item, Instant until) {
        Held chat = held.computeIfAbsent(item.incoming().chat(), c -> new Held(until));
        chat.until = until.isAfter(chat.until) ? until : chat.until;
        chat.items.addFirst(item);
    }

    /** If the chat is held, this one waits with the others. */
    synchronized boolean joinsHeld(Item item) {
        Held chat = held.get(item.incoming().chat());
        if (chat != null)
            chat.items.addLast(item);
        return chat != null;
    }

    synchronized void release(Tag chat) {
        Held released = held.remove(chat);
        if (released != null)
            putBack(List.copyOf(released.items));
    }

    private void releaseDue(Instant now) {
        for (Iterator<Held> each = held.values().iterator(); each.hasNext();) {
            Held chat = each.next();
            if (!chat.until.isAfter(now)) {
                each.remove();
                putBack(List.copyOf(chat.items));
            }
        }
    }

    synchronized int size() {
        return fresh.size() + held.values().stream().mapToInt(h -> h.items.size()).sum();
    }
}
