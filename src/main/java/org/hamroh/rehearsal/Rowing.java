package org.hamroh.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamroh.rehearsal.Layers.Spot;

/** How far down each spot stands: as near to its neighbours as the order of its layer allows. */
final class Rowing {

    private final Layers layers;
    /** The upper edge of each. */
    private final Map<Spot, Double> tops = new HashMap<>();

    Rowing(Layers layers) {
        this.layers = layers;
    }

    Map<Spot, Integer> rows() {
        for (List<Spot> layer : layers.layers()) {
            double top = 0;
            for (Spot spot : layer) {
                tops.put(spot, top);
                top += room(spot);
            }
        }
        for (int round = 0; round < Limits.SWEEPS; round++) {
            var order = round % 2 == 0 ? layers.layers() : layers.layers().reversed();
            order.forEach(this::settle);
        }
        double highest = tops.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        var rows = new HashMap<Spot, Integer>();
        tops.forEach((spot, top) -> rows.put(spot, (int) Math.round(top - highest)));
        return rows;
    }

    /**
     * The least squares of what each would like, kept in order: neighbours that would overlap become one block, which
     * goes to the middle of what they would like.
     */
    private void settle(List<Spot> layer) {
        var blocks = new ArrayList<double[]>(); // sum of wishes, how many
        double room = 0;
        for (Spot spot : layer) {
            blocks.add(new double[]{ wish(spot) - room, 1 });
            room += room(spot);
            while (blocks.size() > 1 && mean(blocks.get(blocks.size() - 2)) > mean(blocks.getLast())) {
                double[] last = blocks.removeLast();
                blocks.getLast()[0] += last[0];
                blocks.getLast()[1] += last[1];
            }
        }
        room = 0;
        int at = 0;
        for (double[] block : blocks)
            for (int i = 0; i < block[1]; i++) {
                Spot spot = layer.get(at++);
                tops.put(spot, mean(block) + room);
                room += room(spot);
            }
    }

    private double wish(Spot spot) {
        return Stream.concat(layers.leftOf(spot).stream(), layers.rightOf(spot).stream())
                .mapToDouble(it -> tops.getOrDefault(it, 0.0) + it.height() / 2.0).average()
                .orElse(tops.getOrDefault(spot, 0.0) + spot.height() / 2.0) - spot.height() / 2.0;
    }

    private static double mean(double[] block) {
        return block[0] / block[1];
    }

    private static double room(Spot spot) {
        return spot.height() + (spot.isNode() ? Drawing.ROW_GAP : 2);
    }
}
