package org.hamroh.conversation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamroh.conversation.DialogsNews.LanguageBack;
import org.hamroh.conversation.DialogsNews.LanguageGone;
import org.hamroh.dialog.Line;

/** Which languages people are no longer offered after a change of the dialogs, and which they are from now on. */
record LanguageChange(Edition before, Edition after) {

    /** @param missing what is missing of languages that are not complete, one line each, with its place */
    List<DialogsNews> news(List<String> missing) {
        List<DialogsNews> news = new ArrayList<>();
        for (String gone : without(before, after))
            news.add(new LanguageGone(name(before, gone), where(gone, missing)));
        for (String back : without(after, before))
            news.add(new LanguageBack(name(after, back)));
        return news;
    }

    private static Set<String> without(Edition some, Edition others) {
        Set<String> languages = new LinkedHashSet<>(some.languages());
        languages.removeAll(others.languages());
        return languages;
    }

    private static String name(Edition edition, String language) {
        return edition.book(language).line(Line.LANGUAGE_NAME);
    }

    private static String where(String language, List<String> missing) {
        String end = "." + language + ".yaml";
        List<String> files = missing.stream().map(line -> line.replaceFirst(":.*", "")).filter(it -> it.endsWith(end))
                .distinct().toList();
        String named = files.stream().limit(Limits.FILES_NAMED).collect(Collectors.joining(", "));
        if (files.isEmpty())
            return "*" + end;
        return files.size() > Limits.FILES_NAMED ? named + " (+" + (files.size() - Limits.FILES_NAMED) + ")" : named;
    }
}
