package org.hamroh.triage;

import java.util.List;

/**
 * What in a text can point at danger: its words, their stems, groups, sounds and pieces, and pairs of neighbours.
 * A clue is a 64-bit hash, since texts are heard far more often than clues are looked at.
 */
final class Clues {

    // How much each kind of clue counts. Cross-validated on the shipped examples: all of them may be halved or doubled
    // with little effect, but none may be left out.
    static final float WORD = 1f;
    private static final float SOUND = 0.5f;
    private static final float PIECE = 0.25f;
    private static final float GROUP = 1f;
    private static final float PAIR = 0.5f;
    private static final float COMPANY = 0.6f;

    private static final long PRIME = 0x100000001b3L;
    private static final long BASIS = 0xcbf29ce484222325L;

    private final List<Word> words;
    private final long[][] labels;

    Clues(List<Word> words) {
        this.words = words;
        this.labels = words.stream().map(Clues::labels).toArray(long[][]::new);
    }

    /** Takes one clue and how much it counts. */
    interface Reader {
        void see(long clue, float strength);
    }

    void all(Reader reader) {
        for (int place = 0; place < words.size(); place++) {
            at(place, reader);
        }
    }

    /** The clues that the word at this place brings, alone and with the words before it. */
    void at(int place, Reader reader) {
        var word = words.get(place);
        if (!word.person()) {
            alone(word, reader);
        }
        for (int before = Math.max(0, place - Limits.PAIR_DISTANCE); before < place; before++) {
            var neighbour = words.get(before);
            if (!(word.person() && neighbour.person())) {
                pairs(labels[before], labels[place], reader);
            }
        }
    }

    private static void alone(Word word, Reader reader) {
        reader.see(hash('w', word.denied(), word.text()), WORD);
        reader.see(hash('s', word.denied(), stem(word.text())), WORD);
        reader.see(hash('o', word.denied(), Folding.sound(stem(word.text()))), SOUND);
        for (var group : word.groups()) {
            reader.see(hash('g', word.denied(), group), GROUP);
        }
        var text = "_" + Folding.sound(word.text()) + "_";
        for (int length = Limits.SHORTEST_PIECE; length <= Limits.LONGEST_PIECE; length++) {
            for (int start = 0; start + length <= text.length(); start++) {
                reader.see(hash('c', word.denied(), text, start, start + length), PIECE);
            }
        }
    }

    /** Once in order, once in any order: Russian says «забрал паспорт» and «паспорт забрал» alike. */
    private static void pairs(long[] first, long[] second, Reader reader) {
        for (long left : first) {
            for (long right : second) {
                reader.see(mix(left * PRIME ^ right), PAIR);
                reader.see(mix((left ^ right) * PRIME + left + right), COMPANY);
            }
        }
    }

    /** What a word is to its neighbours: its groups, or its own stem if it has none. */
    private static long[] labels(Word word) {
        var labels = word.groups().isEmpty() ? List.of(stem(word.text())) : word.groups();
        return labels.stream().mapToLong(label -> hash('p', word.denied(), label)).toArray();
    }

    private static String stem(String word) {
        return word.length() <= Limits.STEM_LETTERS ? word : word.substring(0, Limits.STEM_LETTERS);
    }

    private static long hash(char kind, boolean denied, String text) {
        return hash(kind, denied, text, 0, text.length());
    }

    private static long hash(char kind, boolean denied, String text, int from, int to) {
        long hash = (BASIS ^ kind) * PRIME;
        hash = (hash ^ (denied ? 1 : 0)) * PRIME;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mix(hash);
    }

    /** FNV alone leaves the low bits alike; the table is indexed by them. */
    private static long mix(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return mixed ^ mixed >>> 33;
    }
}
