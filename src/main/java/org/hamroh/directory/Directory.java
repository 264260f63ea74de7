package org.hamroh.directory;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The services that a person may be told of. Only rows that the file marks {@code verdict: shown} ever give a number,
 * always under the name of their country, always with the day they were seen published or called.
 */
public final class Directory {

    private final Set<String> countries;
    private final Map<String, Service> services;
    private final Set<String> languages;
    private final Wording base;
    private final Map<String, Wording> wordings;
    private final Map<String, Map<String, String>> texts;
    private final InstantSource time;

    Directory(Set<String> countries, Map<String, Service> services, Wording base, Map<String, Wording> wordings,
            InstantSource time) {
        this.countries = Collections.unmodifiableSet(new LinkedHashSet<>(countries));
        this.services = Collections.unmodifiableMap(services);
        this.base = base;
        this.languages = wordings.values().stream().filter(wording -> wording.covers(base)).map(Wording::language)
                .collect(Collectors.toUnmodifiableSet());
        this.wordings = wordings.values().stream()
                .collect(Collectors.toUnmodifiableMap(Wording::language, wording -> wording.over(base)));
        this.texts = wordings.values().stream()
                .collect(Collectors.toUnmodifiableMap(Wording::language, Wording::texts));
        this.time = time;
    }

    /** Reads {@code directory.yaml} and the wordings beside it ({@code directory.kk.yaml}); content never throws. */
    public static Reading read(Path file) {
        return read(file, InstantSource.system());
    }

    /**
     * The same, at a time that the caller decides.
     *
     * @param time decides which service has not been called for too long
     */
    public static Reading read(Path file, InstantSource time) {
        return DirectoryFile.read(file, time);
    }

    /** Codes as in ISO 3166, in the file's order; {@code ZZ} stands for "another country". */
    public Set<String> countries() {
        return countries;
    }

    /** The country's name in that language, to stand after a colon; for an unknown code the code itself. */
    public String country(String code, String language) {
        return countries.contains(code) ? wording(language).text(code).orElse(code) : code;
    }

    /**
     * The lines to show, the country's name first, then emergency numbers, then trust lines, then how far to trust
     * them. For a country without a number to show they say so; for a country that the file does not know there are
     * none.
     */
    public List<String> numbers(String country, String language) {
        return numbers(country, language, _ -> false);
    }

    /** The same without the numbers that are hidden today. An emergency number is never hidden. */
    public List<String> numbers(String country, String language, Predicate<ServiceNumber> hidden) {
        return countries.contains(country)
                ? new NumberLines(wording(language)).of(country, shown(country, hidden), hidden)
                : List.of();
    }

    /** The lines of these services alone, or of all if none is named; empty if none of them has a number to show. */
    public List<String> numbers(String country, String language, Collection<String> only,
            Predicate<ServiceNumber> hidden) {
        var some = shown(country, hidden).stream()
                .filter(service -> only.isEmpty() || only.contains(service.id())).toList();
        return some.isEmpty() ? List.of() : new NumberLines(wording(language)).of(country, some, hidden);
    }

    /** The numbers that a person in this country is shown. */
    public List<ServiceNumber> told(String country, Predicate<ServiceNumber> hidden) {
        return shown(country, hidden).stream().flatMap(service -> NumberLines.shown(service, hidden).stream()
                .map(phone -> new ServiceNumber(service.id(), phone.number()))).toList();
    }

    /** Whether the file has such a service, shown or held back. */
    public boolean knows(String service) {
        return services.containsKey(service);
    }

    /** Whether it is an emergency number, which is never hidden. */
    public boolean isEmergency(ServiceNumber number) {
        return services.get(number.service()) instanceof Service.Shown shown
                && shown.kind() == Service.Kind.EMERGENCY;
    }

    /** The services that fit, by name: what is known to fit first, and what may be shown before what is held back. */
    public List<String> find(Search search) {
        return new Finder(services.values(), wordings).find(search);
    }

    /** A service as it may be told today. */
    public Optional<Listing> listing(String service, String language, Predicate<ServiceNumber> hidden) {
        return Optional.ofNullable(services.get(service))
                .map(it -> new Listings(wording(language), today(), hidden).of(it));
    }

    /** The day on which the country's numbers were last called or seen published, of the oldest; empty without any. */
    public Optional<LocalDate> checked(String country) {
        return shown(country, _ -> false).stream().map(service -> service.called().orElse(service.seen()))
                .min(Comparator.naturalOrder());
    }

    /** Whether this service is known and may be shown today. */
    public boolean mayShow(String service) {
        return services.get(service) instanceof Service.Shown shown && !shown.hiddenOn(today());
    }

    /** The services to which somebody can be referred today: those of that country first. Emergency services are called. */
    public List<Listed> referable(String country, String language) {
        return services.values().stream()
                .filter(service -> service instanceof Service.Shown shown && shown.kind() != Service.Kind.EMERGENCY
                        && mayShow(shown.id()))
                .sorted(Comparator.comparing(service -> !service.country().equals(country)))
                .flatMap(service -> listed(service.id(), language).stream()).toList();
    }

    /** The service of that key in the words of that language; empty if there is none that is shown. */
    public Optional<Listed> listed(String service, String language) {
        return services.get(service) instanceof Service.Shown shown
                ? Optional.of(new Listed(service, shown.country(),
                        wording(language).text(service + ".name").orElse(service),
                        wording(language).text(service + ".note")))
                : Optional.empty();
    }

    /** The languages in which every text is there. */
    public Set<String> languages() {
        return languages;
    }

    /** The languages in which nobody who grew up with the language has reviewed the texts. */
    public Set<String> unreviewed() {
        return wordings.values().stream().filter(wording -> !wording.reviewed()).map(Wording::language)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many texts are not there in that language. */
    public int missing(String language) {
        return base.texts().size() - texts.getOrDefault(language, Map.of()).size();
    }

    /** The language of {@code directory.yaml} itself. */
    public String language() {
        return base.language();
    }

    /** What may be translated, and is, as far as it fits: by language, then by key in the order of the file. */
    public Map<String, Map<String, String>> texts() {
        return texts;
    }

    /** Why a text would not be read, as a sentence that begins with a verb; empty if it would. */
    public static Optional<String> objection(String text) {
        return ServiceFields.couldBeDialled(text)
                ? Optional.of("has a number in its text: numbers stand in the directory alone")
                : Optional.empty();
    }

    /** Whether somebody who grew up with the language has reviewed the texts. */
    public boolean isReviewed(String language) {
        return hasTexts(language) && wording(language).reviewed();
    }

    /** Whether there is a file of texts in that language, complete or not. */
    boolean hasTexts(String language) {
        return wordings.containsKey(language);
    }

    Map<String, Service> services() {
        return services;
    }

    private List<Service.Shown> shown(String country, Predicate<ServiceNumber> hidden) {
        var day = today();
        return services.values().stream().<Service.Shown>mapMulti((service, take) -> {
            if (service instanceof Service.Shown shown) {
                take.accept(shown);
            }
        })
                .filter(service -> service.country().equals(country) && !service.hiddenOn(day)
                        && !NumberLines.shown(service, hidden).isEmpty())
                .sorted(Comparator.comparing(Service.Shown::kind))
                .toList();
    }

    private Wording wording(String language) {
        return wordings.getOrDefault(language, base);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneOffset.UTC);
    }
}
