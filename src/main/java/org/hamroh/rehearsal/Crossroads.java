package org.hamroh.rehearsal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hamroh.dialog.Entry;
import org.hamroh.dialog.Step;
import org.hamroh.dialog.StepRef;

/** The dialogs as a graph: which leads to which. */
final class Crossroads {

    private static final String MENU = Entry.MENU.step().dialog();

    private final List<String> dialogs;
    private final Map<String, Set<String>> links = new LinkedHashMap<>();
    private final List<String> hubs;

    Crossroads(List<String> dialogs, Collection<Step> steps) {
        var all = new LinkedHashSet<String>();
        if (dialogs.contains(MENU))
            all.add(MENU);
        all.addAll(dialogs);
        this.dialogs = List.copyOf(all);
        var from = new HashMap<String, Set<String>>();
        for (Step step : steps)
            for (StepRef to : Ways.targets(step))
                if (!to.dialog().equals(step.ref().dialog())) {
                    links.computeIfAbsent(step.ref().dialog(), _ -> new TreeSet<>()).add(to.dialog());
                    from.computeIfAbsent(to.dialog(), _ -> new TreeSet<>()).add(step.ref().dialog());
                }
        this.hubs = this.dialogs.stream().filter(dialog -> !dialog.equals(MENU))
                .filter(dialog -> from.getOrDefault(dialog, Set.of()).size() > Limits.HUB).toList();
    }

    /** Dialogs to which so many others lead that lines to them would cover everything. */
    List<String> hubs() {
        return hubs;
    }

    /** Without lines to the hubs and to the menu, to which everything leads. */
    Drawing drawing() {
        var drawn = dialogs.stream().filter(dialog -> !hubs.contains(dialog)).toList();
        var lines = new LinkedHashMap<String, Set<String>>();
        drawn.forEach(dialog -> {
            var to = new TreeSet<>(links.getOrDefault(dialog, Set.of()));
            to.removeIf(other -> other.equals(MENU) || hubs.contains(other));
            lines.put(dialog, to);
        });
        return Drawing.of(drawn, lines).with(hubs);
    }
}
