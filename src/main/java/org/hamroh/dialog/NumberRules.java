package org.hamroh.dialog;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * K052: no text holds a number to call. Only the directory says numbers, so that one that is held back, dead or of
 * another country has no way to anybody's phone.
 */
final class NumberRules {

    /** 23.11.2026, 14:30, 2026. */
    private static final Pattern DAY_OR_TIME = Pattern
            .compile("(?<!\\d)(\\d{1,2}\\.\\d{1,2}(\\.\\d{4})?|\\d{1,2}:\\d{2}|(19|20)\\d{2})(?!\\d)");

    /** Emergency numbers begin at two digits if the first is a nought, at three otherwise. */
    private static final Pattern DIALLED = Pattern.compile("0\\d+|\\d{3,}", Pattern.UNICODE_CHARACTER_CLASS);

    /** As people write it: +7 (727) 123-45-67. */
    private static final Pattern WHOLE = Pattern
            .compile("(?<![\\d:.])\\+?\\(?\\d+\\)?([\\s().–-]{1,2}\\(?\\d+\\)?){0,20}",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private final Library library;
    private final Findings findings;

    NumberRules(Library library, Findings findings) {
        this.library = library;
        this.findings = findings;
    }

    void check() {
        Stream.concat(library.base().stream(), library.wordings().stream())
                .forEach(texts -> texts.byKey().forEach((key, text) -> number(text.value())
                        .ifPresent(number -> findings.add(Code.K052, text.place(), "`" + key + "` has the number "
                                + number + ".",
                                "Numbers to call come from the directory alone: write {numbers}. Others, in words."))));
    }

    private static Optional<String> number(String text) {
        if (text.codePoints().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        // As long as before, so that it is found again in the text.
        var others = DAY_OR_TIME.matcher(text).replaceAll(it -> " ".repeat(it.group().length()));
        return DIALLED.matcher(others).results().findFirst().map(part -> whole(text, part));
    }

    private static String whole(String text, MatchResult part) {
        return WHOLE.matcher(text).results().filter(it -> it.start() <= part.start() && it.end() >= part.end())
                .findFirst().orElse(part).group();
    }
}
