package org.hamroh.dialog;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The two scripts of Uzbek; one is written from the other by rule, all but what is not Uzbek. */
enum UzbekScript {
    LATIN("uz-Latn", new ToLatin(), "\\p{IsCyrillic}+", "“", "”"),
    CYRILLIC("uz-Cyrl", new ToCyrillic(), "[A-Za-zʻʼ]+", "«", "»");

    /** Whatever people type for ʻ and ʼ. */
    private static final String APOSTROPHE = "[ʻʼ‘’'`´ʹ′ˈ]";
    private static final Pattern OF_O_AND_G = Pattern.compile("(?<=[oOgG])" + APOSTROPHE);
    private static final Pattern BETWEEN_LETTERS = Pattern.compile("(?<=[\\p{IsLatin}ʻ])(?<![oOgG])" + APOSTROPHE
            + "(?=\\p{IsLatin})");
    /** Placeholders, addresses, names of files, commands. */
    private static final Pattern KEPT = Pattern.compile("\\{[^}]*}|https?://\\S+|@\\w+|(?<![\\p{L}\\d])/[A-Za-z_]+"
            + "|(?<![\\p{L}\\d])[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.[a-z]{2,}(?!\\p{L})");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\dʻʼ]+");
    /** Letters of a third language: such a text lists languages, and is the same in all of them. */
    private static final Pattern THIRD = Pattern.compile("[ІіӘәҢңӨөҰұҮүҺһӢӣӮӯҶҷ]|\\p{IsArabic}");
    private static final Pattern ROMAN = Pattern.compile("[IVX]{2,}");
    /** Latin joins a day or year to its word with a hyphen, Cyrillic does not. */
    private static final Pattern JOINED = Pattern.compile("\\b(?:((?:19|20)\\d\\d)-(?=yil)|(\\d{1,2})-(?=(?:yanvar|"
            + "fevral|mart|aprel|may|iyun|iyul|avgust|sent|okt|noyabr|dekabr)))");
    private static final Pattern APART = Pattern
            .compile("\\b(?:((?:19|20)\\d\\d) (?=йил)|(\\d{1,2}) (?=(?:январ|феврал|"
                    + "март|апрел|май|июн|июл|август|сентябр|октябр|ноябр|декабр)))");

    private final String tag;
    @SuppressWarnings("ImmutableEnumChecker") // they hold nothing that changes
    private final UzbekLetters letters;
    private final Pattern others;
    private final String opening;
    private final String closing;

    /** @param others a word in the other script */
    UzbekScript(String tag, UzbekLetters letters, String others, String opening, String closing) {
        this.tag = tag;
        this.letters = letters;
        this.others = Pattern.compile(others);
        this.opening = opening;
        this.closing = closing;
    }

    static Optional<UzbekScript> of(String tag) {
        return Arrays.stream(values()).filter(it -> it.tag.equals(tag)).findFirst();
    }

    String tag() {
        return tag;
    }

    UzbekScript other() {
        return this == LATIN ? CYRILLIC : LATIN;
    }

    /** What is written in the other script, in this one. */
    String write(String text) {
        if (THIRD.matcher(text).find()) {
            return text;
        }
        var written = new StringBuilder();
        var kept = KEPT.matcher(text);
        int from = 0;
        while (kept.find()) {
            written.append(plain(text.substring(from, kept.start()))).append(kept.group());
            from = kept.end();
        }
        return written.append(plain(text.substring(from))).toString();
    }

    private String plain(String text) {
        var read = this == CYRILLIC
                ? JOINED.matcher(apostrophes(text)).replaceAll("$1$2 ")
                : APART.matcher(text)
                        .replaceAll("$1$2-");
        return WORD.matcher(read).replaceAll(this::word).replace(other().opening, opening)
                .replace(other().closing, closing);
    }

    private static String apostrophes(String text) {
        return BETWEEN_LETTERS.matcher(OF_O_AND_G.matcher(text).replaceAll("ʻ")).replaceAll("ʼ");
    }

    private String word(MatchResult match) {
        var word = match.group();
        return others.matcher(word).matches() && !ROMAN.matcher(word).matches() ? letters.word(word) : word;
    }
}
