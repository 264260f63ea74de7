package org.hamroh.rehearsal;

import java.util.List;
import java.util.Map;
import org.hamroh.rehearsal.Layers.Spot;

/** The path of a line: straight past the nodes of a layer, curved between two layers. */
final class Curve {

    /** A line on leaves and comes a little above the middle of a node, a line back a little below. */
    private static final int ON = -7;
    private static final int BACK = 12;

    private Curve() {
    }

    static String through(Layers.Line line, Map<Spot, Integer> rows) {
        int direction = line.isBack() ? -1 : 1;
        int bend = direction * Drawing.GAP / 2;
        List<Spot> spots = line.isBack() ? line.spots().reversed() : line.spots();
        int left = Drawing.MARGIN + spots.getFirst().layer() * (Drawing.NODE_WIDTH + Drawing.GAP);
        int y = middle(spots.getFirst(), line, rows);
        var path = new StringBuilder("M%d %d".formatted(line.isBack() ? left : left + Drawing.NODE_WIDTH, y));
        for (Spot spot : spots.subList(1, spots.size())) {
            int next = middle(spot, line, rows);
            path.append("c%d 0 %d %d %d %d".formatted(bend, bend, next - y, 2 * bend, next - y));
            if (!spot.isNode())
                path.append("h%d".formatted(direction * Drawing.NODE_WIDTH));
            y = next;
        }
        return path.toString();
    }

    private static int middle(Spot spot, Layers.Line line, Map<Spot, Integer> rows) {
        return Drawing.MARGIN + rows.getOrDefault(spot, 0) + spot.height() / 2
                + (spot.isNode() ? line.isBack() ? BACK : ON : 0);
    }
}
