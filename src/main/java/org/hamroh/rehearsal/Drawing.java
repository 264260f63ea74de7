package org.hamroh.rehearsal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A graph laid out from left to right, in pixels, so that a page only has to draw it. */
record Drawing(int width, int height, List<Node> nodes, List<Edge> edges) {

    static final int NODE_WIDTH = 190;
    static final int NODE_HEIGHT = 70;
    static final int GAP = 60;
    static final int ROW_GAP = 18;
    /** Space that a line takes which passes by the nodes of a layer. */
    static final int LINE_HEIGHT = 14;
    static final int MARGIN = 14;

    /** Where a node's upper left corner is. */
    record Node(String id, int x, int y) {
    }

    /** @param isBack that it leads against the order of reading, to where people have been */
    record Edge(String from, String to, String path, boolean isBack) {
    }

    /**
     * @param nodes the first is where people come in
     * @param links by the node that they lead from; what leads to no node is left out
     */
    static Drawing of(List<String> nodes, Map<String, ? extends Collection<String>> links) {
        var layers = new Layers(nodes, links);
        new Untangling(layers).untangle();
        Map<Layers.Spot, Integer> rows = new Rowing(layers).rows();
        var placed = new LinkedHashMap<String, Node>();
        for (Layers.Spot spot : layers.all())
            if (spot.isNode())
                placed.put(spot.id(), new Node(spot.id(), MARGIN + spot.layer() * (NODE_WIDTH + GAP),
                        MARGIN + rows.getOrDefault(spot, 0)));
        var edges = new ArrayList<Edge>();
        for (Layers.Line line : layers.lines())
            edges.add(new Edge(line.from(), line.to(), Curve.through(line, rows), line.isBack()));
        int width = placed.values().stream().mapToInt(node -> node.x() + NODE_WIDTH + MARGIN).max().orElse(0);
        int height = layers.all().stream()
                .mapToInt(spot -> rows.getOrDefault(spot, 0) + spot.height() + 2 * MARGIN).max().orElse(0);
        return new Drawing(width, height, List.copyOf(placed.values()), edges);
    }

    /** The same with more nodes in a last column, to which no line is drawn. */
    Drawing with(List<String> more) {
        var all = new ArrayList<>(nodes);
        int x = width + GAP / 2;
        for (int i = 0; i < more.size(); i++)
            all.add(new Node(more.get(i), x, MARGIN + i * (NODE_HEIGHT + ROW_GAP)));
        return more.isEmpty()
                ? this
                : new Drawing(x + NODE_WIDTH + MARGIN,
                        Math.max(height, 2 * MARGIN + more.size() * (NODE_HEIGHT + ROW_GAP)), all, edges);
    }
}
