package org.hamroh.directory;

import java.util.Collection;
import java.util.Comparator;

/** Guesses which known name was meant by a misspelt one. */
final class Near {

    private Near() {
    }

    /** {@code Did you mean `phones`?}, or nothing if no name is near. */
    static String ask(String name, Collection<String> known) {
        if (name.length() > Limits.NEAR_LETTERS) {
            return "";
        }
        int near = Math.max(1, name.length() / 3);
        return known.stream().filter(other -> Math.abs(other.length() - name.length()) <= near)
                .filter(other -> distance(name, other) <= near)
                .min(Comparator.<String>comparingInt(other -> distance(name, other)).thenComparing(other -> other))
                .map(other -> "Did you mean `" + other + "`?").orElse("");
    }

    /** Letters to add, leave out or change. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                before = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
