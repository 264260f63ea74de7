package org.hamroh.directory;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.util.function.Predicate.not;

/**
 * Finds services by words and by whom they help. What nobody has asked a service yet does not hide it: it only comes
 * after those that are known to fit.
 */
final class Finder {

    private static final String ELSEWHERE = "ZZ";

    private final Collection<Service> services;
    private final Map<String, Wording> wordings;

    Finder(Collection<Service> services, Map<String, Wording> wordings) {
        this.services = services;
        this.wordings = wordings;
    }

    List<String> find(Search search) {
        var words = search.words().stream().flatMap(Finder::split).toList();
        return services.stream().filter(service -> isIn(service, search) && says(service, words))
                .filter(service -> fits(service, search) != Fitting.NOT)
                .sorted(Comparator.comparing((Service service) -> fits(service, search)).thenComparing(Finder::order))
                .map(Service::id).toList();
    }

    /** In the order of finding. */
    private enum Fitting {
        KNOWN, UNKNOWN, NOT
    }

    private static int order(Service service) {
        return service instanceof Service.Shown shown ? shown.kind().ordinal() : Service.Kind.values().length;
    }

    private static boolean isIn(Service service, Search search) {
        return search.country().filter(not(service.country()::equals)).filter(not(ELSEWHERE::equals)).isEmpty();
    }

    private static Fitting fits(Service service, Search search) {
        var facts = service.facts();
        var topic = search.topic().map(it -> fitting(facts.topics().isEmpty(), facts.topics().contains(it)));
        var language = search.language().map(it -> fitting(facts.languages().isEmpty(),
                facts.languages().stream().anyMatch(own -> primary(own).equals(primary(it)))));
        var age = search.age()
                .map(it -> fitting(facts.minimumAge().isEmpty() && facts.maximumAge().isEmpty(),
                        facts.minimumAge().orElse(0) <= it && it <= facts.maximumAge().orElse(Integer.MAX_VALUE)));
        return Stream.of(topic, language, age).flatMap(Optional::stream).max(Comparator.naturalOrder())
                .orElse(Fitting.KNOWN);
    }

    private static Fitting fitting(boolean unknown, boolean fits) {
        return unknown ? Fitting.UNKNOWN : fits ? Fitting.KNOWN : Fitting.NOT;
    }

    private static String primary(String language) {
        return language.split("-", 2)[0];
    }

    /** Each word has to be somewhere, in whatever language of the directory. */
    private boolean says(Service service, List<String> words) {
        if (words.isEmpty()) {
            return true;
        }
        var there = Stream.concat(Stream.of(service.facts().words()), worded(service)).flatMap(Finder::split)
                .collect(Collectors.toSet());
        return words.stream().allMatch(word -> there.stream().anyMatch(it -> isOf(word, it)));
    }

    private Stream<String> worded(Service service) {
        var numbers = service instanceof Service.Shown shown
                ? shown.phones().stream().map(Service.Phone::number)
                : Stream.<String>of();
        return Stream.concat(numbers, wordings.values().stream()
                .flatMap(wording -> Stream.of(service.country(), service.id() + ".name", service.id() + ".note")
                        .flatMap(key -> wording.text(key).stream())));
    }

    /** The beginning of the other, or the same in another case. */
    private static boolean isOf(String word, String other) {
        int same = 0;
        while (same < Math.min(word.length(), other.length()) && word.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same == word.length() || same >= Math.max(Limits.STEM, word.length() - Limits.ENDING);
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).replace('ё', 'е').split("[^\\p{L}\\p{N}]+", -1))
                .filter(not(String::isEmpty));
    }
}
