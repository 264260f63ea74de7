package org.hamroh.dialog;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.hamroh.dialog.Line.Audience;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

/** All dialogs and lines of a folder, in all their languages. */
public final class Library {

    private final Map<String, Dialog> dialogs;
    private final List<Lines> lines;
    private final List<Quick> quick;
    private final Map<String, Texts> base;
    private final List<Texts> wordings;
    private final Services services;
    private final boolean whole;
    private final Map<String, Book> books = new TreeMap<>();
    // looked up at every turn
    private final Set<String> languages;
    private final Set<String> deskLanguages;

    Library(Map<String, Dialog> dialogs, List<Lines> lines, List<Quick> quick, Map<String, Texts> base,
            List<Texts> wordings, Services services, boolean whole) {
        this.dialogs = dialogs;
        this.lines = lines;
        this.quick = quick;
        this.base = base;
        this.wordings = wordings;
        this.services = services;
        this.whole = whole;
        known().forEach(language -> books.put(language, write(language)));
        languages = complete(Audience.PERSON);
        deskLanguages = complete(Audience.DESK);
    }

    /** Reads a folder. Never fails: what is wrong, even with the folder itself, is in the findings. */
    public static Reading read(Path folder, Services services) {
        return new FolderReader(folder, services).read();
    }

    /** The same with texts that are no dialog's and no lines', for what is said of wordings. */
    Library with(Texts more, List<Texts> itsWordings) {
        var all = new TreeMap<>(base);
        all.put(more.stem(), more);
        return new Library(dialogs, lines, quick, all, Stream.concat(wordings.stream(), itsWordings.stream()).toList(),
                services,
                whole);
    }

    /** The language that the dialogs are written in. */
    public String language() {
        return base.values().stream().map(Texts::language).findFirst().orElse("und");
    }

    /** The languages that may be offered to people, in that order: every text of a step and every line for people is there. */
    public Set<String> languages() {
        return languages;
    }

    /** The languages in which every line for operators is there. */
    public Set<String> deskLanguages() {
        return deskLanguages;
    }

    /** The languages begun for people and not complete: for rehearsal only. */
    public Set<String> drafts() {
        var drafts = known();
        drafts.removeAll(languages());
        return drafts;
    }

    /** How many texts that people read are missing in a language, by the file that should have them. */
    public SortedMap<String, Integer> missing(String language) {
        var missing = new TreeMap<String, Integer>();
        for (var texts : base.values()) {
            var lacking = texts.byKey().size() - wording(texts, language).size();
            if (lacking > 0 && lines.stream().noneMatch(it -> it.audience() != Audience.PERSON
                    && it.texts().equals(texts))) {
                missing.put(texts.stem() + "." + language + ".yaml", lacking);
            }
        }
        return missing;
    }

    /** The languages with texts that nobody who grew up with them has reviewed as they are, in the order of offering. */
    public Set<String> unreviewed() {
        return Stream.concat(base.values().stream(), wordings.stream()).filter(it -> !it.isReviewed())
                .map(Texts::language).collect(toCollection(() -> new TreeSet<>(Languages.AS_OFFERED)));
    }

    /**
     * The steps and lines with the texts of a language. In a draft, what is missing is the base text, marked with the
     * base language in brackets: seen, and never taken for a wording.
     *
     * @throws IllegalArgumentException for a language of which there is no text at all
     */
    public Book book(String language) {
        return Optional.ofNullable(books.get(language))
                .orElseThrow(() -> new IllegalArgumentException("no texts in the language " + language));
    }

    Collection<Dialog> dialogs() {
        return dialogs.values();
    }

    Optional<Dialog> dialog(String name) {
        return Optional.ofNullable(dialogs.get(name));
    }

    /** Where a part of a step stands, such as {@code options.lost.go}. */
    Place place(StepRef step, String part) {
        return dialog(step.dialog()).map(dialog -> dialog.place(step.step() + (part.isEmpty() ? "" : "." + part)))
                .orElseGet(() -> Place.top(step.dialog() + ".yaml"));
    }

    Collection<Texts> base() {
        return base.values();
    }

    List<Texts> wordings() {
        return wordings;
    }

    List<Lines> lines() {
        return lines;
    }

    List<Quick> quick() {
        return quick;
    }

    Services services() {
        return services;
    }

    /** That every dialog file was read without a finding about its structure, so that ways can be judged. */
    boolean isWhole() {
        return whole;
    }

    private SortedSet<String> known() {
        var known = wordings.stream().map(Texts::language)
                .collect(toCollection(() -> new TreeSet<>(Languages.AS_OFFERED)));
        known.add(language());
        return known;
    }

    private Set<String> complete(Audience audience) {
        var others = lines.stream().filter(it -> it.audience() != audience).map(it -> it.texts().stem()).toList();
        return known().stream().filter(language -> base.values().stream()
                .filter(texts -> !others.contains(texts.stem()) && (audience == Audience.PERSON || isLines(texts)))
                .allMatch(texts -> wording(texts, language).keySet().containsAll(texts.byKey().keySet())))
                .collect(collectingAndThen(toCollection(() -> new TreeSet<>(Languages.AS_OFFERED)),
                        Collections::unmodifiableSet));
    }

    private boolean isLines(Texts texts) {
        return lines.stream().anyMatch(it -> it.texts().stem().equals(texts.stem()));
    }

    private Map<String, Text> wording(Texts base, String language) {
        return base.language().equals(language)
                ? base.byKey()
                : wordings.stream().filter(it -> it.stem().equals(base.stem()) && it.language().equals(language))
                        .findFirst().map(Texts::byKey).orElse(Map.of());
    }

    private Book write(String language) {
        var steps = dialogs.values().stream().flatMap(it -> it.worded(in(it.texts(), language)).stream()).toList();
        var starts = dialogs.values().stream().collect(toMap(Dialog::name, Dialog::start));
        var said = new TreeMap<Line, String>();
        for (var texts : lines.stream().map(Lines::texts).toList()) {
            var wording = in(texts, language);
            texts.byKey().forEach((id, text) -> said.put(Line.of(id).orElseThrow(), wording.text(id, text.value())));
        }
        var answers = quick.stream().flatMap(it -> it.worded(in(it.texts(), language)).stream()).toList();
        return new Book(language, steps, starts, said, answers, services);
    }

    private Dialog.Wording in(Texts base, String language) {
        var wording = wording(base, language);
        return (key, original) -> Optional.ofNullable(wording.get(key)).map(Text::value)
                .orElseGet(() -> "[" + base.language() + "] " + original);
    }
}
