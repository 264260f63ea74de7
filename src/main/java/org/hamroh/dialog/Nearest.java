package org.hamroh.dialog;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** "Did you mean …?": the known name that takes the fewest letters to mend. */
final class Nearest {

    private Nearest() {
    }

    /** A question to add to an advice, or nothing if no name is near. */
    static String ask(String name, Collection<String> known) {
        return of(name, known).map(near -> "Did you mean `" + near + "`?").orElse("");
    }

    static Optional<String> of(String name, Collection<String> known) {
        int near = Math.max(1, name.length() / 3);
        if (name.length() > Limits.NEAR_LETTERS) {
            return Optional.empty();
        }
        return known.stream().filter(other -> Math.abs(other.length() - name.length()) <= near)
                .limit(Limits.NEAR_NAMES).filter(other -> !other.equals(name) && distance(name, other) <= near)
                .min(Comparator.<String>comparingInt(other -> distance(name, other)).thenComparing(other -> other))
                .or(() -> begun(name, known));
    }

    /** {@code goto} for {@code go}: the longest name with which this one begins. */
    private static Optional<String> begun(String name, Collection<String> known) {
        return known.stream().limit(Limits.NEAR_NAMES)
                .filter(other -> other.length() > 1 && other.length() < name.length() && name.startsWith(other))
                .max(Comparator.comparingInt(String::length).thenComparing(other -> other));
    }

    /** Letters to add, leave out, change, or swap with the next. */
    static int distance(String a, String b) {
        var row = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    row[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[i][j] = Math.min(row[i - 1][j - 1] + change, 1 + Math.min(row[i - 1][j], row[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[i][j] = Math.min(row[i][j], row[i - 2][j - 2] + 1);
                }
            }
        }
        return row[a.length()][b.length()];
    }
}
