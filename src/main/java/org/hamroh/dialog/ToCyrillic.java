package org.hamroh.dialog;

import java.util.regex.Pattern;

/** The rules by which Uzbek in Latin letters is written in Cyrillic ones. */
final class ToCyrillic extends UzbekLetters {

    private static final String VOWELS = "aeiou";
    private static final String LATIN = "abdefghijklmnopqrstuvxyz";
    private static final String SAME = "абдефгҳижклмнопқрстувхйз";
    /** Other languages' letters; and a y that stands beside no vowel, as in "reply". */
    private static final Pattern FOREIGN = Pattern.compile("c(?!h)|w|(?<![aeiouʻ])y(?![aeiou])");
    /** Where a t or k before an s belongs to the ц of a loanword, and not to an ending, as in "ketsin". */
    private static final Pattern TS = Pattern.compile("ts(?=e|iya|ion|ial)");

    ToCyrillic() {
        super(UzbekWords.LATIN);
    }

    @Override
    boolean isForeign(String word) {
        return FOREIGN.matcher(word).find();
    }

    @Override
    Taken take(String word, int at) {
        var rest = word.substring(at);
        char before = at(word, at - 1);
        if (rest.startsWith("oʻ")) {
            return new Taken(2, "ў");
        }
        if (rest.startsWith("gʻ")) {
            return new Taken(2, "ғ");
        }
        if (rest.startsWith("yoʻ")) {
            return new Taken(3, "йў");
        }
        if (rest.startsWith("sʼh")) {
            return new Taken(3, "сҳ");
        }
        if (rest.startsWith("sh")) {
            return new Taken(2, "ш");
        }
        if (rest.startsWith("ch")) {
            return new Taken(2, "ч");
        }
        if (TS.matcher(rest).lookingAt()) {
            return new Taken(2, "ц");
        }
        if (rest.startsWith("siya") && isOneOf("knp", before)) {
            return new Taken(1, "ц");
        }
        return rest.startsWith("y") ? y(rest, before) : letter(rest.charAt(0), before);
    }

    private static Taken y(String rest, char before) {
        return switch (at(rest, 1)) {
        case 'o' -> new Taken(2, "ё");
        case 'u' -> new Taken(2, "ю");
        case 'a' -> new Taken(2, "я");
        case 'e' -> new Taken(2, isOneOf(VOWELS + " ʻʼ", before) ? "е" : "ье");
        default -> new Taken(1, "й");
        };
    }

    private static Taken letter(char letter, char before) {
        if (letter == 'e') {
            return new Taken(1, isOneOf(VOWELS + " ʻ", before) ? "э" : "е");
        }
        if (letter == 'ʼ') {
            return new Taken(1, "ъ");
        }
        int which = LATIN.indexOf(letter);
        return which < 0 ? new Taken(0, "") : new Taken(1, SAME.substring(which, which + 1));
    }
}
