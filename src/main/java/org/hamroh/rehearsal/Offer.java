package org.hamroh.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The languages that people are offered with a folder as it is.
 *
 * @param languages those that are complete, in the order of the first screen
 * @param drafts    the others, each with what is missing
 */
record Offer(List<String> languages, Map<String, String> drafts) {

    Offer {
        languages = List.copyOf(languages);
        drafts = new TreeMap<>(drafts);
    }

    static Offer of(Folder folder) {
        var complete = folder.languages();
        var drafts = new TreeMap<String, String>();
        var others = new TreeSet<>(folder.library().languages());
        others.addAll(folder.library().drafts());
        others.removeAll(complete);
        others.forEach(language -> drafts.put(language, missing(folder, language)));
        return new Offer(folder.library().languages().stream().filter(complete::contains).toList(), drafts);
    }

    /** One sentence. */
    String said(boolean errors) {
        var said = new StringBuilder(errors ? "Errors apart, people would be offered " : "People are offered ")
                .append(languages.isEmpty() ? "no language" : String.join(", ", languages));
        drafts.forEach((language, why) -> said.append("; not ").append(language).append(": ").append(why));
        return said.append('.').toString();
    }

    private static String missing(Folder folder, String language) {
        SortedMap<String, Integer> missing = folder.library().missing(language);
        int ofDirectory = folder.directory().directory().missing(language);
        if (ofDirectory > 0)
            missing.put("directory." + language + ".yaml", ofDirectory);
        int sum = missing.values().stream().mapToInt(Integer::intValue).sum();
        List<String> files = new ArrayList<>(missing.keySet());
        String some = String.join(", ", files.stream().limit(Limits.FILES_LISTED).toList());
        return sum + (sum == 1 ? " text is" : " texts are") + " missing in " + some
                + (files.size() > Limits.FILES_LISTED ? " and " + (files.size() - Limits.FILES_LISTED) + " more" : "");
    }
}
