package org.hamroh.rehearsal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A graph in layers: what leads to a node stands in a layer before it, but for lines back. A line that passes a layer has
 * a spot of its own there, so that it crosses no node (Sugiyama's way).
 */
final class Layers {

    /** A node in its layer, or the place where a line passes by. */
    record Spot(String id, int layer, boolean isNode) {
        int height() {
            return isNode ? Drawing.NODE_HEIGHT : Drawing.LINE_HEIGHT;
        }
    }

    /** @param spots from left to right, whichever way it leads */
    record Line(String from, String to, List<Spot> spots, boolean isBack) {
    }

    private final Map<String, Set<String>> forward = new LinkedHashMap<>();
    private final Map<String, Set<String>> back = new LinkedHashMap<>();
    private final Map<String, Integer> depth = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<List<Spot>> layers = new ArrayList<>();
    private final Map<Spot, List<Spot>> left = new HashMap<>();
    private final Map<Spot, List<Spot>> right = new HashMap<>();

    Layers(List<String> nodes, Map<String, ? extends Collection<String>> links) {
        nodes.forEach(node -> {
            forward.put(node, new LinkedHashSet<>());
            back.put(node, new LinkedHashSet<>());
        });
        List<String> order = sort(nodes, links);
        for (String node : order)
            get(forward, node)
                    .forEach(to -> depth.merge(to, depth.getOrDefault(node, 0) + 1, Math::max));
        nodes.forEach(node -> put(new Spot(node, depth.getOrDefault(node, 0), true)));
        for (String node : order) {
            get(forward, node).forEach(to -> draw(node, to, false));
            get(back, node).forEach(to -> draw(to, node, true));
        }
    }

    /** Every spot, layer by layer, from the top. */
    List<Spot> all() {
        return layers.stream().flatMap(List::stream).toList();
    }

    List<List<Spot>> layers() {
        return layers;
    }

    List<Line> lines() {
        return lines;
    }

    List<Spot> leftOf(Spot spot) {
        return left.getOrDefault(spot, List.of());
    }

    List<Spot> rightOf(Spot spot) {
        return right.getOrDefault(spot, List.of());
    }

    /** Depth first, so that whatever leads to a node comes before it; a link that would go in a circle is one back. */
    private List<String> sort(List<String> nodes, Map<String, ? extends Collection<String>> links) {
        var done = new ArrayDeque<String>();
        var seen = new HashSet<String>();
        var open = new LinkedHashSet<String>();
        for (String first : nodes) {
            var way = new ArrayDeque<String>();
            way.push(first);
            while (!way.isEmpty()) {
                String node = way.getFirst();
                if (seen.add(node))
                    open.add(node);
                var next = links.containsKey(node) ? List.copyOf(get(links, node)) : List.<String>of();
                var to = next.stream().filter(it -> forward.containsKey(it) && !seen.contains(it)).findFirst();
                if (to.isPresent()) {
                    way.push(to.get());
                    continue;
                }
                way.pop();
                if (open.remove(node)) {
                    next.stream().filter(it -> forward.containsKey(it) && !it.equals(node))
                            .forEach(it -> get(open.contains(it) ? back : forward, node).add(it));
                    done.push(node);
                }
            }
        }
        return List.copyOf(done);
    }

    private void draw(String from, String to, boolean isBack) {
        var spots = new ArrayList<Spot>();
        int first = depth.getOrDefault(from, 0);
        int last = depth.getOrDefault(to, 0);
        spots.add(new Spot(from, first, true));
        for (int layer = first + 1; layer < last; layer++) {
            var spot = new Spot(from + " " + to + (isBack ? " back" : ""), layer, false);
            put(spot);
            spots.add(spot);
        }
        spots.add(new Spot(to, last, true));
        for (int i = 1; i < spots.size(); i++) {
            right.computeIfAbsent(spots.get(i - 1), _ -> new ArrayList<>()).add(spots.get(i));
            left.computeIfAbsent(spots.get(i), _ -> new ArrayList<>()).add(spots.get(i - 1));
        }
        lines.add(new Line(isBack ? to : from, isBack ? from : to, spots, isBack));
    }

    private void put(Spot spot) {
        while (layers.size() <= spot.layer())
            layers.add(new ArrayList<>());
        layers.get(spot.layer()).add(spot);
    }

    private static <T> T get(Map<String, T> map, String key) {
        T value = map.get(key);
        if (value == null)
            throw new IllegalArgumentException(key);
        return value;
    }
}
