package org.hamroh.rehearsal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hamroh.dialog.Finding;
import org.hamroh.dialog.Line;
import org.hamroh.dialog.Overview;
import org.hamroh.dialog.Said;
import org.hamroh.dialog.Step;
import org.hamroh.dialog.StepRef;
import org.jspecify.annotations.Nullable;

/** Looks over a folder and writes down what the preview page shows of it. */
final class Surveyor {

    private final Folder folder;
    private final Overview overview;
    private final SortedMap<StepRef, Step> steps = new TreeMap<>();
    private final Map<StepRef, SortedSet<String>> from = new HashMap<>();

    Surveyor(Folder folder, Overview overview) {
        this.folder = folder;
        this.overview = overview;
        for (Overview.Sheaf sheaf : overview.sheaves())
            overview.steps(sheaf.name()).forEach(step -> steps.put(step.ref(), step));
        steps.values().forEach(step -> Ways.targets(step).forEach(
                to -> from.computeIfAbsent(to, _ -> new TreeSet<>()).add(step.ref().toString())));
    }

    Preview survey(List<Finding> findings, List<Found> beside) {
        var texts = new LinkedHashMap<String, Map<String, List<Preview.@Nullable Text>>>();
        var dialogs = new ArrayList<Preview.Sheaf>();
        var lines = new ArrayList<Preview.Sheaf>();
        for (Overview.Sheaf sheaf : overview.sheaves()) {
            var own = new LinkedHashMap<String, List<Preview.@Nullable Text>>();
            sheaf.texts().forEach(said -> own.put(said.id(), said.versions().stream().map(Surveyor::text).toList()));
            texts.put(sheaf.name(), own);
            (sheaf.start().isPresent() ? dialogs : lines).add(sheaf(sheaf));
        }
        var between = new Crossroads(dialogs.stream().map(Preview.Sheaf::name).toList(), steps.values());
        return new Preview(name(), folder.library().language(), languages(), dialogs, lines, texts,
                between.drawing(), between.hubs(), remarks(findings, beside));
    }

    /** The folder's own name: where it lies on this machine is nobody's business. */
    private String name() {
        return String.valueOf(folder.path().toAbsolutePath().normalize().getFileName());
    }

    private List<Preview.Tongue> languages() {
        Set<String> offered = folder.languages();
        var names = overview.sheaves().stream().flatMap(sheaf -> sheaf.texts().stream())
                .filter(said -> said.id().equals(Line.LANGUAGE_NAME.id())).flatMap(said -> said.versions().stream())
                .toList();
        return overview.languages().stream().map(tag -> new Preview.Tongue(tag,
                names.stream().filter(it -> it.language().equals(tag)).flatMap(it -> it.text().stream()).findFirst()
                        .orElse(tag),
                offered.contains(tag))).toList();
    }

    private Preview.Sheaf sheaf(Overview.Sheaf sheaf) {
        var own = overview.steps(sheaf.name());
        var labels = new HashMap<String, Said>();
        sheaf.texts().forEach(said -> labels.put(said.id(), said));
        var places = own.stream()
                .map(step -> new Ways(steps.keySet(), labels).place(step, overview, from(step.ref()))).toList();
        return new Preview.Sheaf(sheaf.name(), sheaf.file(),
                sheaf.readers().map(Line.Audience::name).orElse(""),
                sheaf.start().map(StepRef::toString).orElse(""), places,
                own.isEmpty() || own.size() > Limits.DRAWN || lines(own) > Limits.LINES
                        ? null
                        : drawing(sheaf.start(), own));
    }

    private List<String> from(StepRef step) {
        return List.copyOf(from.getOrDefault(step, new TreeSet<>()));
    }

    private static long lines(Collection<Step> steps) {
        return steps.stream().mapToLong(step -> Ways.targets(step).size()).sum();
    }

    private static Drawing drawing(Optional<StepRef> start, Collection<Step> steps) {
        var nodes = new LinkedHashSet<String>();
        var links = new LinkedHashMap<String, Set<String>>();
        var refs = new LinkedHashSet<StepRef>();
        steps.forEach(step -> refs.add(step.ref()));
        start.filter(refs::contains).map(StepRef::toString).ifPresent(nodes::add);
        for (Step step : steps) {
            nodes.add(step.ref().toString());
            var to = new LinkedHashSet<String>();
            Ways.targets(step).stream().filter(refs::contains).map(StepRef::toString).forEach(to::add);
            links.put(step.ref().toString(), to);
        }
        return Drawing.of(List.copyOf(nodes), links);
    }

    private List<Preview.Remark> remarks(List<Finding> findings, List<Found> beside) {
        var remarks = new TreeMap<Found, Preview.Remark>();
        findings.forEach(finding -> remarks.put(Found.of(finding), remark(Found.of(finding), overview.step(finding))));
        beside.forEach(found -> remarks.put(found, remark(found, Optional.empty())));
        return List.copyOf(remarks.values());
    }

    private static Preview.Remark remark(Found found, Optional<StepRef> step) {
        return new Preview.Remark(found.code(), found.severity(), found.file(), found.line(), found.column(),
                found.sentence(), found.advice(), step.map(StepRef::toString).orElse(""));
    }

    private static Preview.@Nullable Text text(Said.Version version) {
        return version.text().map(text -> new Preview.Text(text, version.line(), version.isStale())).orElse(null);
    }
}
