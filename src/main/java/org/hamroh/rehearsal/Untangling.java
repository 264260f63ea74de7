package org.hamroh.rehearsal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hamroh.rehearsal.Layers.Spot;

/** Brings each layer into the order in which the fewest lines cross, as far as some sweeps find it. */
final class Untangling {

    private final Layers layers;

    Untangling(Layers layers) {
        this.layers = layers;
    }

    void untangle() {
        var best = copy();
        long fewest = crossings();
        for (int sweep = 0; sweep < Limits.SWEEPS && fewest > 0; sweep++) {
            var order = sweep % 2 == 0 ? layers.layers() : layers.layers().reversed();
            Function<Spot, List<Spot>> before = sweep % 2 == 0 ? layers::leftOf : layers::rightOf;
            for (int i = 1; i < order.size(); i++)
                sort(order.get(i), places(order.get(i - 1)), before);
            long crossings = crossings();
            if (crossings < fewest) {
                fewest = crossings;
                best = copy();
            }
        }
        for (int i = 0; i < best.size(); i++) {
            layers.layers().get(i).clear();
            layers.layers().get(i).addAll(best.get(i));
        }
    }

    /** Each spot to the middle of those it hangs on; one that hangs on nothing stays where it is. */
    private static void sort(List<Spot> layer, Map<Spot, Integer> places, Function<Spot, List<Spot>> before) {
        Map<Spot, Integer> own = places(layer);
        var middles = new HashMap<Spot, Double>();
        for (Spot spot : layer)
            middles.put(spot, before.apply(spot).stream().mapToInt(it -> places.getOrDefault(it, 0)).average()
                    .orElse(own.getOrDefault(spot, 0)));
        layer.sort(Comparator.comparing(spot -> middles.getOrDefault(spot, 0.0)));
    }

    private long crossings() {
        long crossings = 0;
        for (int i = 1; i < layers.layers().size(); i++) {
            Map<Spot, Integer> places = places(layers.layers().get(i - 1));
            var ends = new ArrayList<Integer>();
            for (Spot spot : layers.layers().get(i)) {
                var from = layers.leftOf(spot).stream().map(it -> places.getOrDefault(it, 0)).sorted().toList();
                for (int end : from)
                    crossings += ends.stream().filter(earlier -> earlier > end).count();
                ends.addAll(from);
            }
        }
        return crossings;
    }

    private List<List<Spot>> copy() {
        return layers.layers().stream().map(List::copyOf).toList();
    }

    private static Map<Spot, Integer> places(List<Spot> layer) {
        var places = new HashMap<Spot, Integer>();
        for (int i = 0; i < layer.size(); i++)
            places.put(layer.get(i), i);
        return places;
    }
}
