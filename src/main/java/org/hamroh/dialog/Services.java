package org.hamroh.dialog;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;

/** Port: what a step may name of the directory. Only what may be shown to a person ever comes through it. */
public interface Services {

    /** The codes of the countries that are known, such as {@code KZ}. */
    Set<String> countries();

    /** The country's name in the language; the code itself if unknown. */
    String country(String code, String language);

    /** The country's numbers as rendered lines in the order to be shown; empty if there is none to show. */
    List<String> numbers(String country, String language);

    /** From the places that know these things. */
    static Services of(Set<String> countries, BinaryOperator<String> country,
            BiFunction<String, String, List<String>> numbers) {
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
        };
    }
}
