package org.hamroh.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamroh.dialog.Go;
import org.hamroh.dialog.Option;
import org.hamroh.dialog.Other;
import org.hamroh.dialog.Overview;
import org.hamroh.dialog.Rows;
import org.hamroh.dialog.Rule;
import org.hamroh.dialog.Said;
import org.hamroh.dialog.Step;
import org.hamroh.dialog.StepRef;

/** A step as the preview page gets it: what it does, and where everything in it leads. */
final class Ways {

    private static final String OTHER = "other";

    private final Set<StepRef> there;
    private final Map<String, Said> texts;

    /**
     * @param there every step that there is
     * @param texts those of the step's own file
     */
    Ways(Set<StepRef> there, Map<String, Said> texts) {
        this.there = there;
        this.texts = texts;
    }

    /** The steps that a step leads to, each once. */
    static Set<StepRef> targets(Step step) {
        var ways = new ArrayList<Go>();
        step.options().forEach(option -> ways.add(option.go()));
        step.then().ifPresent(ways::add);
        step.other().flatMap(Other::go).ifPresent(ways::add);
        var targets = new LinkedHashSet<StepRef>();
        for (Go go : ways)
            if (go instanceof Go.To(var to))
                targets.add(to);
        targets.addAll(step.needs().values());
        return targets;
    }

    Preview.Place place(Step step, Overview overview, List<String> from) {
        String name = step.ref().step();
        String own = name + "." + OTHER;
        String other = texts.containsKey(own) ? own : texts.containsKey(OTHER) ? OTHER : "";
        return new Preview.Place(step.ref().toString(), overview.line(step.ref()),
                step.options().stream().map(this::choice).toList(), rows(step, overview.languages()), other,
                step.other().flatMap(Other::go).map(this::target).orElse(null),
                step.needs().entrySet().stream()
                        .map(need -> target(new Go.To(need.getValue()), need.getKey())).toList(),
                Deeds.of(step.effects()), step.then().map(this::target).orElse(null),
                step.was().stream().map(StepRef::toString).sorted().toList(),
                step.rule().map(Ways::rule).orElse(Map.of()), videos(step), !overview.isReached(step.ref()),
                overview.isEntry(step.ref()), from, List.copyOf(overview.plans(step.ref())));
    }

    private Preview.Choice choice(Option option) {
        return new Preview.Choice(option.id(), target(option.go()), Deeds.of(option.effects()));
    }

    private Preview.Target target(Go go) {
        return target(go, "");
    }

    private Preview.Target target(Go go, String answer) {
        String kind = go.getClass().getSimpleName();
        return switch (go) {
        case Go.To(var step) -> new Preview.Target(kind, step.toString(), answer, there.contains(step));
        case Go.Return() -> new Preview.Target(kind, "", answer, true);
        };
    }

    /** Empty where every button of every language has a row of its own. */
    private List<List<Integer>> rows(Step step, List<String> languages) {
        var rows = languages.stream().map(language -> Rows.of(step.options().stream()
                .map(option -> label(step.ref().step() + "." + option.id(), language, option.label())).toList()))
                .toList();
        boolean plain = rows.stream().flatMap(List::stream).allMatch(buttons -> buttons == 1);
        return plain ? List.of() : rows;
    }

    private String label(String key, String language, String base) {
        return Optional.ofNullable(texts.get(key)).stream().flatMap(said -> said.versions().stream())
                .filter(version -> version.language().equals(language)).flatMap(version -> version.text().stream())
                .findFirst().orElse(base);
    }

    private static Map<String, String> videos(Step step) {
        var videos = new LinkedHashMap<String, String>();
        step.videos().forEach(video -> videos.put(video.language(), video.file().orElse("")));
        return videos;
    }

    private static Map<String, String> rule(Rule rule) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("source", rule.source());
        parts.put("lastChecked", rule.lastChecked().toString());
        rule.validFrom().ifPresent(day -> parts.put("validFrom", day.toString()));
        rule.until().ifPresent(day -> parts.put("until", day.toString()));
        return parts;
    }
}
