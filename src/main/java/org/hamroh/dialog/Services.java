package org.hamroh.dialog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;

/** Port: what a step may name of the directory. Only what may be shown to a person ever comes through it. */
public interface Services {

    /** The codes of the countries that are known, such as {@code KZ}. */
    Set<String> countries();

    /** The country's name in the language; the code itself if unknown. */
    String country(String code, String language);

    /** The country's numbers as rendered lines in the order to be shown; empty if there is none to show. */
    List<String> numbers(String country, String language);

    /** The same of these services alone, or of all if none is named; empty if none of them has a number to show. */
    default List<String> numbers(String country, String language, Collection<String> services) {
        return List.of();
    }

    /** Whether there is a service of this name, whether it may be shown or not. */
    default boolean knows(String service) {
        return true;
    }

    /** When the country's numbers were last looked at, of the oldest; empty if there are none or nobody knows. */
    default Optional<LocalDate> checked(String country) {
        return Optional.empty();
    }

    /** From the places that know these things. */
    static Services of(Set<String> countries, BinaryOperator<String> country,
            BiFunction<String, String, List<String>> numbers, Function<String, Optional<LocalDate>> checked,
            Predicate<String> knows) {
        return new Services() {
            @Override
            public Set<String> countries() {
                return countries;
            }

            @Override
            public String country(String code, String language) {
                return country.apply(code, language);
            }

            @Override
            public List<String> numbers(String code, String language) {
                return numbers.apply(code, language);
            }

            @Override
            public Optional<LocalDate> checked(String code) {
                return checked.apply(code);
            }

            @Override
            public boolean knows(String service) {
                return knows.test(service);
            }
        };
    }

    /** The same, for whom it does not matter when numbers were looked at. */
    static Services of(Set<String> countries, BinaryOperator<String> country,
            BiFunction<String, String, List<String>> numbers) {
        return of(countries, country, numbers, _ -> Optional.empty(), _ -> true);
    }
}
