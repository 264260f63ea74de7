package org.hamroh.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that deny, and words that stand for one another, as the files name them. With it one example of «продали
 * сестру» also teaches «продали племянницу», and nothing about «продали машину». One lexicon serves all loaded
 * languages, since people mix them in one sentence.
 */
final class Lexicon {

    private final Splitting splitting = new Splitting();
    private final Set<String> negations = new HashSet<>();
    private final Set<String> negationsAfter = new HashSet<>();
    private final Set<String> people = new HashSet<>();
    private final Map<String, Set<String>> whole = new HashMap<>();
    private final Map<String, Set<String>> beginnings = new HashMap<>();

    void negation(String word) {
        negations.addAll(Folding.words(word));
    }

    void negationAfter(String word) {
        negationsAfter.addAll(Folding.words(word));
    }

    /** As {@link #alike}, for people: that somebody is spoken of says nothing, what happens to them does. */
    void people(String group, String word) {
        people.add(group);
        alike(group, word);
    }

    /** Puts a word, or with a star at its end every word that begins so, into a group. */
    void alike(String group, String word) {
        var map = word.endsWith("*") ? beginnings : whole;
        for (var folded : Folding.words(word)) {
            map.computeIfAbsent(folded, _ -> new LinkedHashSet<>()).add(group);
        }
    }

    /** A negation is not a word of its own: it turns the next one round, or in other languages the one before. */
    List<Word> read(String text) {
        var words = new ArrayList<Word>();
        boolean denied = false;
        for (var folded : words(text)) {
            if (negations.contains(folded)) {
                denied = true;
            } else if (negationsAfter.contains(folded) && !words.isEmpty()) {
                words.set(words.size() - 1, words.getLast().turnedRound());
            } else {
                words.add(word(folded, denied));
                denied = false;
            }
        }
        return words;
    }

    /** Words that people write: what stands without spaces is taken apart into them. */
    void known(List<String> words) {
        splitting.learn(words);
    }

    private List<String> words(String text) {
        return Folding.words(text).stream().flatMap(word -> splitting.split(word).stream()).toList();
    }

    private Word word(String folded, boolean denied) {
        var groups = groups(folded);
        return new Word(folded, denied, groups, groups.stream().anyMatch(people::contains));
    }

    private List<String> groups(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return List.of(age(word));
        }
        var groups = new LinkedHashSet<>(whole.getOrDefault(word, Set.of()));
        for (int end = 2; end <= word.length(); end++) {
            groups.addAll(beginnings.getOrDefault(word.substring(0, end), Set.of()));
        }
        return List.copyOf(groups);
    }

    private static String age(String digits) {
        if (digits.length() > 2) {
            return "number";
        }
        int years = digits.chars().map(Character::getNumericValue).reduce(0, (sum, digit) -> sum * 10 + digit);
        return years < Limits.ADULT_YEARS ? "number below 18" : "number from 18";
    }
}
