package org.hamroh.dialog;

import java.util.Locale;

/** Writes a word in the other script, letter by letter and in the same case; a foreign one stays as it is. */
abstract sealed class UzbekLetters permits ToCyrillic, ToLatin {

    /** Letters of a word, and what stands for them in the other script. */
    record Taken(int letters, String written) {
    }

    private final UzbekWords words;

    UzbekLetters(UzbekWords words) {
        this.words = words;
    }

    /** @param word in small letters */
    abstract boolean isForeign(String word);

    /** @param word in small letters */
    abstract Taken take(String word, int at);

    String word(String word) {
        var small = word.toLowerCase(Locale.ROOT);
        var known = words.whole(small);
        if (known.isPresent()) {
            return known.get().equals(small) ? word : cased(word, known.get(), isLoud(word));
        }
        boolean loud = isLoud(word);
        int at = words.beginning(small);
        var written = new StringBuilder(cased(word.substring(0, at), words.begun(small.substring(0, at)), loud));
        if (isForeign(small.substring(at)) && !loud) {
            return word;
        }
        while (at < word.length()) {
            var taken = take(small, at);
            if (taken.letters() == 0) {
                return word;
            }
            written.append(cased(word.substring(at, at + taken.letters()), taken.written(), loud));
            at += taken.letters();
        }
        return written.toString();
    }

    /** @param loud that all letters of the word are capitals */
    private static String cased(String letters, String written, boolean loud) {
        if (letters.isEmpty() || !Character.isUpperCase(letters.charAt(0))) {
            return written;
        }
        return loud || isLoud(letters)
                ? written.toUpperCase(Locale.ROOT)
                : Character.toUpperCase(written.charAt(0)) + written.substring(1);
    }

    private static boolean isLoud(String letters) {
        return letters.chars().filter(Character::isUpperCase).count() > 1
                && letters.chars().noneMatch(Character::isLowerCase);
    }

    static boolean isOneOf(String letters, char letter) {
        return letters.indexOf(letter) >= 0;
    }

    /** A space for what is not there. */
    static char at(String word, int at) {
        return at < 0 || at >= word.length() ? ' ' : word.charAt(at);
    }
}
