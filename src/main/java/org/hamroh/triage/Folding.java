package org.hamroh.triage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Brings what people type in Cyrillic, Latin or Arabic letters to one spelling, so that «Паспорт», "pasport" and
 * «паспoрт» with a Latin "o" are one word. It is the dearest part of hearing a text, hence the plain loops and tables.
 */
final class Folding {

    private static final char FIRST_CYRILLIC = '\u0400';
    private static final char AFTER_CYRILLIC = '\u0530';
    private static final char AFTER_ARABIC = '\u0700';

    /** What each letter folds to. Neighbours' letters fold to what phones without them offer. */
    private static final String[] LETTERS = table("""
            аa бb вv гg дd еe ёe жj зz иi йi кk лl мm нn оo пp рr сs тt уu фf хh цs чč шš щš ъ ыi ь эe юiu яia
            әa ғg қk ңn өo ұu үu һh іi ўo ҳh ӣi ӯu ҷj ҥn
            qk xh wv ıi şš çč
            أا إا آا ٱا ىي ةه کك یي ؤو ئي گك پب چج ژز ـ
            ٠0 ١1 ٢2 ٣3 ٤4 ٥5 ٦6 ٧7 ٨8 ٩9 ۰0 ۱1 ۲2 ۳3 ۴4 ۵5 ۶6 ۷7 ۸8 ۹9""");

    /** Latin letters that look like Cyrillic ones: inside a Cyrillic word they are slips of the keyboard. */
    private static final String[] LOOK_ALIKES = table("aа cс eе oо pр xх yу kк mм tт hн bв iі");

    /** Spellings of one sound, applied in this order. */
    private static final String[][] SOUNDS = { { "shch", "š" }, { "sch", "š" }, { "sh", "š" }, { "ch", "č" },
        { "zh", "j" },
        { "kh", "h" }, { "gh", "g" }, { "ts", "s" }, { "c", "s" }, { "y", "i" }, { "io", "e" }, { "ie", "e" } };

    private Folding() {
    }

    /** The folded words of a text, digits apart from letters; punctuation, emoji and apostrophes are gone. */
    static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var lower = composed(text).toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = spokenDigit(lower, i);
            if (isApostrophe(c) || isMark(c)) {
                continue;
            }
            boolean spoken = Character.isLetterOrDigit(c);
            if (!spoken || !word.isEmpty() && Character.isDigit(c) != Character.isDigit(word.charAt(0))) {
                end(word, words);
            }
            if (spoken && word.length() < Limits.WORD_LETTERS) {
                word.append(c);
            }
        }
        end(word, words);
        return words;
    }

    /** Uzbek phones write "ch" as 4 and "sh" as 6 within a word: "u4un". */
    private static char spokenDigit(String text, int place) {
        char c = text.charAt(place);
        boolean within = (c == '4' || c == '6') && place > 0 && place + 1 < text.length()
                && Character.isLetter(text.charAt(place - 1)) && Character.isLetter(text.charAt(place + 1));
        return !within ? c : c == '4' ? 'č' : 'š';
    }

    /** How a word sounds to those who write by ear: unstressed о/а and е/и, voiced and voiceless, are one. */
    static String sound(String folded) {
        var sound = folded.toCharArray();
        for (int i = 0; i < sound.length; i++) {
            sound[i] = switch (sound[i]) {
            case 'o' -> 'a';
            case 'e' -> 'i';
            case 'd' -> 't';
            case 'b' -> 'p';
            case 'z' -> 's';
            case 'g' -> 'k';
            case 'v' -> 'f';
            default -> sound[i];
            };
        }
        return new String(sound);
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            var folded = fold(word);
            if (!folded.isEmpty()) {
                words.add(folded);
            }
            word.setLength(0);
        }
    }

    private static String fold(CharSequence word) {
        var letters = each(isCyrillic(word) ? each(word, LOOK_ALIKES) : word, LETTERS).toString();
        for (var sound : SOUNDS) {
            letters = letters.replace(sound[0], sound[1]);
        }
        return Character.isDigit(letters.isEmpty() ? ' ' : letters.charAt(0)) ? letters : withoutRepeats(letters);
    }

    private static StringBuilder each(CharSequence word, String[] table) {
        var result = new StringBuilder(word.length() + 4);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < AFTER_ARABIC) {
                result.append(table[c]);
            } else {
                result.append(c);
            }
        }
        return result;
    }

    private static String withoutRepeats(String word) {
        var result = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                result.append(word.charAt(i));
            }
        }
        return result.toString();
    }

    /** Some phones send «й» as «и» and a breve. The normalizer is slow to load, so it is left alone until then. */
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text.charAt(i))) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    private static boolean isCyrillic(CharSequence word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= FIRST_CYRILLIC && word.charAt(i) < AFTER_CYRILLIC) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(char c) {
        return c > 127 && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(char c) {
        return switch (c) {
        case '\'', '`', '´', '’', '‘', 'ʻ', 'ʼ', 'ʹ' -> true;
        default -> false;
        };
    }

    /** Each pair is a letter and what it folds to. */
    private static String[] table(String pairs) {
        var table = new String[AFTER_ARABIC];
        for (char c = 0; c < AFTER_ARABIC; c++) {
            table[c] = String.valueOf(c);
        }
        for (var pair : pairs.split("\\s+")) {
            table[pair.charAt(0)] = pair.substring(1);
        }
        return table;
    }
}
