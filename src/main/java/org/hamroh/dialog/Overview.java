package org.hamroh.dialog;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

import static java.util.stream.Collectors.toCollection;

/** What a library holds, to be looked at: each text in each language, and which steps a finding or a plan is about. */
public final class Overview {

    /** A file of the base language: a dialog with its start, or lines with who reads them. */
    public record Sheaf(String name, String file, Optional<StepRef> start, Optional<Line.Audience> readers,
            List<Said> texts) {

        public Sheaf {
            texts = List.copyOf(texts);
        }
    }

    private final Library library;
    private final SortedMap<StepRef, SortedSet<String>> plans;
    private final Plans played;
    private final Book book;
    private final Set<StepRef> reached;

    public Overview(Library library, Plans plans) {
        this.library = library;
        this.played = plans;
        this.plans = plans.through();
        this.book = library.book(library.language());
        this.reached = library.isWhole() ? WayRules.reached(book) : Set.of();
    }

    /** The language of the base texts, and the others, in the order of the first screen. */
    public List<String> languages() {
        var all = library.wordings().stream().map(Texts::language)
                .collect(toCollection(() -> new TreeSet<>(Languages.AS_OFFERED)));
        all.add(library.language());
        return List.copyOf(all);
    }

    /** Every file that could be read, by name. */
    public List<Sheaf> sheaves() {
        return library.base().stream().map(base -> new Sheaf(base.stem(), base.file(),
                library.dialog(base.stem()).map(Dialog::start), readers(base), Said.all(library, base, languages())))
                .toList();
    }

    /** The steps of a dialog, in the base language and the order of the file, with answers to free text of their own only. */
    public Collection<Step> steps(String dialog) {
        return library.dialog(dialog).map(it -> it.steps().values()).orElse(List.of());
    }

    /** The line of its file on which a step begins. */
    public int line(StepRef step) {
        return library.place(step, "").line();
    }

    /** That some way leads to a step; of files that could not be read whole nobody knows, and then it is so too. */
    public boolean isReached(StepRef step) {
        return !library.isWhole() || reached.contains(step);
    }

    /** That the bot itself leads people to a step, whatever they press. */
    public boolean isEntry(StepRef step) {
        return Arrays.stream(Entry.values()).flatMap(it -> book.nearest(it.step()).stream()).map(Step::ref)
                .anyMatch(step::equals);
    }

    /** The plans that come by a step. */
    public Collection<String> plans(StepRef step) {
        return plans.getOrDefault(step, new TreeSet<>());
    }

    /** The step that a finding is about; empty if it is about a whole file, or a line. */
    public Optional<StepRef> step(Finding finding) {
        return library.dialogs().stream().filter(dialog -> dialog.texts().file().equals(finding.file())).findFirst()
                .flatMap(dialog -> around(dialog, finding.line())).or(() -> worded(finding))
                .or(() -> played.at(finding.file(), finding.line()));
    }

    /** The last step that begins at or before a line. */
    private Optional<StepRef> around(Dialog dialog, int line) {
        return dialog.steps().values().stream().map(Step::ref).filter(step -> line(step) <= line)
                .reduce((a, b) -> line(b) >= line(a) ? b : a);
    }

    private Optional<StepRef> worded(Finding finding) {
        return library.wordings().stream().filter(texts -> texts.file().equals(finding.file()))
                .flatMap(texts -> texts.byKey().entrySet().stream()
                        .filter(text -> text.getValue().place().line() == finding.line()).map(Map.Entry::getKey)
                        .flatMap(key -> StepRef.of(texts.stem() + "." + key.split("\\.", 2)[0]).stream()))
                .filter(isStep()).findFirst();
    }

    private Predicate<StepRef> isStep() {
        return ref -> library.dialog(ref.dialog()).filter(it -> it.steps().containsKey(ref.step())).isPresent();
    }

    private Optional<Line.Audience> readers(Texts base) {
        return library.quick().stream().anyMatch(it -> it.texts().equals(base))
                ? Optional.of(Line.Audience.DESK)
                : library.lines().stream().filter(it -> it.texts().equals(base)).map(Lines::audience).findFirst();
    }
}
