package org.hamroh.dialog;

import java.util.ArrayList;
import java.util.List;

/** How the buttons of a screen are laid out: one a row, but of many two short ones share a row. */
public final class Rows {

    private Rows() {
    }

    /** How many buttons each row has. The rule is the channel's, which the dialogs may not know; a test compares. */
    public static List<Integer> of(List<String> labels) {
        var rows = new ArrayList<Integer>();
        boolean waits = false;
        for (var label : labels) {
            boolean isShort = labels.size() > Limits.COLUMN && label.length() <= Limits.HALF_ROW;
            if (isShort && waits) {
                rows.set(rows.size() - 1, 2);
            } else {
                rows.add(1);
            }
            waits = isShort && !waits;
        }
        return rows;
    }
}
