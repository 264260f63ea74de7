package org.hamroh.channel;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamroh.vault.Tag;

/** What is to be worked on, in order; a chat that is held keeps its own messages back and nobody else's. */
final class Waiting {

    /**
     * @param asked whether its receivers have had their question to the messenger answered
     * @param hurries whether it goes before what others wrote
     */
    record Item(Inbox.Key key, Incoming incoming, boolean asked, int attempts, boolean hurries) {

        Item asking() {
            return new Item(key, incoming, true, attempts, hurries);
        }

        Item failedOnce() {
            return new Item(key, incoming, asked, attempts + 1, hurries);
        }

        private Item hurrying() {
            return new Item(key, incoming, asked, attempts, true);
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
    /** What hurries, with what came before it in its chat. */
    private final Deque<Item> hurried = new ArrayDeque<>();
    private final Map<Tag, Held> held = new HashMap<>();
    private boolean hurriedLast;

    synchronized void add(List<Item> items) {
        fresh.addAll(items);
    }

    synchronized void clear() {
        fresh.clear();
        hurried.clear();
        held.clear();
    }

    /** What waits in this chat goes before what waits in others. */
    synchronized void hurry(Tag chat) {
        for (Iterator<Item> each = fresh.iterator(); each.hasNext();) {
            Item item = each.next();
            if (item.incoming().chat().equals(chat)) {
                each.remove();
                hurried.addLast(item.hurrying());
            }
        }
    }

    /** Puts back, in front of its like, what was taken. */
    synchronized void putBack(List<Item> items) {
        Set<Tag> ahead = hurriedChats();
        for (Item item : items.reversed())
            if (item.hurries() || ahead.contains(item.incoming().chat())) {
                hurried.addFirst(item);
                ahead.add(item.incoming().chat());
            } else
                fresh.addFirst(item);
    }

    /**
     * The next ones whose chats are not held: what hurries by itself, so that it waits for nothing else to be done. If the
     * last ones hurried, it is the turn of others, and of few, if much waits.
     */
    synchronized List<Item> take(int most, Instant now) {
        releaseDue(now);
        boolean crowded = size() > most;
        hurriedLast = !hurried.isEmpty() && (fresh.isEmpty() || !hurriedLast);
        List<Item> taken = take(most, crowded);
        if (taken.isEmpty()) {
            // those whose turn it was are all held
            hurriedLast = !hurriedLast;
            taken = take(most, crowded);
        }
        return taken;
    }

    private List<Item> take(int most, boolean crowded) {
        List<Item> taken = new ArrayList<>();
        if (hurriedLast)
            take(hurried, Set.of(), most, taken);
        else
            take(fresh, hurriedChats(), crowded ? Math.min(most, Limits.CROWDED) : most, taken);
        return taken;
    }

    private Set<Tag> hurriedChats() {
        return hurried.stream().map(item -> item.incoming().chat()).collect(Collectors.toCollection(HashSet::new));
    }

    private void take(Deque<Item> from, Set<Tag> left, int most, List<Item> taken) {
        for (Iterator<Item> each = from.iterator(); taken.size() < most && each.hasNext();) {
            Item item = each.next();
            Tag chat = item.incoming().chat();
            if (left.contains(chat))
                continue;
            each.remove();
            Held waits = held.get(chat);
            if (waits == null)
                taken.add(item);
            else
                waits.items.addLast(item);
        }
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
        return fresh.size() + hurried.size() + held.values().stream().mapToInt(h -> h.items.size()).sum();
    }
}
