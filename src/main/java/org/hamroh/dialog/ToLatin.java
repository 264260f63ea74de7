package org.hamroh.dialog;

import java.util.Map;

import static java.util.Map.entry;

/** The rules by which Uzbek in Cyrillic letters is written in Latin ones. */
final class ToLatin extends UzbekLetters {

    private static final String VOWELS = "аеёиоуўэюяы";
    private static final Map<Character, String> LETTERS = Map.ofEntries(entry('а', "a"), entry('б', "b"),
            entry('в', "v"), entry('г', "g"), entry('д', "d"), entry('ё', "yo"), entry('ж', "j"), entry('з', "z"),
            entry('и', "i"), entry('й', "y"), entry('к', "k"), entry('л', "l"), entry('м', "m"), entry('н', "n"),
            entry('о', "o"), entry('п', "p"), entry('р', "r"), entry('с', "s"), entry('т', "t"), entry('у', "u"),
            entry('ф', "f"), entry('х', "x"), entry('ч', "ch"), entry('ш', "sh"), entry('щ', "sh"), entry('ы', "i"),
            entry('э', "e"), entry('ю', "yu"), entry('я', "ya"), entry('ў', "oʻ"), entry('қ', "q"),
            entry('ғ', "gʻ"), entry('ҳ', "h"));

    ToLatin() {
        super(UzbekWords.CYRILLIC);
    }

    @Override
    boolean isForeign(String word) {
        return false;
    }

    @Override
    Taken take(String word, int at) {
        char letter = word.charAt(at);
        char before = at(word, at - 1);
        char after = at(word, at + 1);
        return switch (letter) {
        case 'е' -> new Taken(1, isOneOf(VOWELS + " ъь", before) ? "ye" : "e");
        case 'ц' -> new Taken(1, isOneOf(VOWELS, before) ? "ts" : "s");
        case 'ъ' -> new Taken(1, after == 'е' ? "" : "ʼ");
        case 'ь' -> new Taken(1, after == 'о' ? "y" : "");
        // kept apart from the letter sh
        case 'с' -> new Taken(1, after == 'ҳ' ? "sʼ" : "s");
        default -> LETTERS.containsKey(letter)
                ? new Taken(1, LETTERS.getOrDefault(letter, ""))
                : new Taken(0, "");
        };
    }
}
