package org.hamroh.triage;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Guesses in which language a text is: naive Bayes over the words and pieces of words of each language's examples. Words
 * are folded first, so it does not matter in which letters somebody types; those only choose between two scripts of one
 * language. Right for 99 of 100 messages by others; who mixes two languages gets the one with more words.
 */
final class Tongues {

    // Buckets for words and pieces, some 90,000 of them: fewer cost more in mistakes than in memory (4 MB).
    private static final int BUCKETS = 1 << 17;
    private static final double UNSEEN = 0.02;
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 4;

    private final List<String> languages;
    private final List<String> tongues;
    private final float[][] shares;

    Tongues(Examples examples) {
        languages = examples.list().stream().map(Example::language).distinct().sorted().toList();
        tongues = languages.stream().map(Tongues::tongue).distinct().toList();
        shares = new float[tongues.size()][BUCKETS];
        var speakers = examples.list().iterator();
        examples.read().forEach(words -> {
            var counts = shares[tongues.indexOf(tongue(speakers.next().language()))];
            buckets(words).forEach(bucket -> counts[bucket]++);
        });
        for (var counts : shares) {
            double all = UNSEEN * BUCKETS;
            for (float count : counts) {
                all += count;
            }
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                counts[bucket] = (float) StrictMath.log((counts[bucket] + UNSEEN) / all);
            }
        }
    }

    /** The code of one of the languages that have examples. */
    String of(String text, List<Word> words) {
        var likely = new double[tongues.size()];
        buckets(words).forEach(bucket -> {
            for (int tongue = 0; tongue < likely.length; tongue++) {
                likely[tongue] += shares[tongue][bucket];
            }
        });
        int best = IntStream.range(0, likely.length).reduce((a, b) -> likely[b] > likely[a] ? b : a).orElseThrow();
        return written(tongues.get(best), text);
    }

    /** Of several scripts of a language the one in which the text is. */
    private String written(String tongue, String text) {
        var scripts = languages.stream().filter(language -> tongue(language).equals(tongue)).toList();
        boolean cyrillic = count(text, UnicodeScript.CYRILLIC) > count(text, UnicodeScript.LATIN);
        return scripts.stream().filter(language -> language.endsWith(cyrillic ? "-Cyrl" : "-Latn")).findFirst()
                .orElse(scripts.getFirst());
    }

    private static long count(String text, UnicodeScript script) {
        return text.codePoints().filter(c -> UnicodeScript.of(c) == script).count();
    }

    /** A language's code without its script. */
    private static String tongue(String language) {
        return language.split("-", 2)[0];
    }

    private static IntStream buckets(List<Word> words) {
        return words.stream().map(Word::text).flatMapToInt(word -> {
            var text = "_" + word + "_";
            return IntStream.concat(IntStream.of(bucket(text, 0, text.length())),
                    IntStream.rangeClosed(SHORTEST_PIECE, LONGEST_PIECE).flatMap(length -> IntStream
                            .rangeClosed(0, text.length() - length).map(from -> bucket(text, from, from + length))));
        });
    }

    private static int bucket(String text, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        hash *= 0x9E3779B9;
        return hash >>> Integer.SIZE - Integer.numberOfTrailingZeros(BUCKETS);
    }
}
