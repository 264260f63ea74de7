package org.hamroh.dialog;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.hamroh.dialog.Sheet.Row;
import org.hamroh.dialog.Worded.State;
import org.jspecify.annotations.Nullable;

/** One unit of XLIFF while it is read: its pieces put together. */
final class XliffUnit {

    /** The states that say: somebody has looked at this, and it fits. */
    private static final Set<String> CONFIRMED = Set.of("reviewed", "final");

    private final String id;
    private final Place place;
    private final Map<String, String> data = new HashMap<>();
    private final StringBuilder source = new StringBuilder();
    private final StringBuilder target = new StringBuilder();
    private boolean confirmed = true;
    private boolean lacking;
    private boolean inPiece;
    private String pieceSource = "";
    private @Nullable String pieceTarget;

    XliffUnit(String id, Place place) {
        this.id = id;
        this.place = place;
    }

    /** A unit may also hold proposals with sources and targets of their own; those are in no piece. */
    boolean inPiece() {
        return inPiece;
    }

    void data(String name, String text) {
        data.put(name, text);
    }

    /** What a {@code <ph/>} stands for. */
    String placeholder(String dataRef, String shown) {
        return data.getOrDefault(dataRef, shown);
    }

    void segment(String state) {
        confirmed &= CONFIRMED.contains(state);
        piece();
    }

    /** A piece: a segment, or what stands between two and need not be translated. */
    void piece() {
        inPiece = true;
        pieceSource = "";
        pieceTarget = null;
    }

    void source(String text) {
        pieceSource = text;
    }

    void target(String text) {
        pieceTarget = text;
    }

    void endPiece(boolean segment) {
        lacking |= segment && pieceTarget == null;
        source.append(pieceSource);
        target.append(pieceTarget != null ? pieceTarget : segment ? "" : pieceSource);
        inPiece = false;
    }

    Row row(String file, Findings findings) {
        if (lacking && !target.toString().isBlank()) {
            findings.add(Code.K005, place, "`" + id + "` is translated only in part.",
                    "Give each of its segments a target, or none.");
        }
        return new Row(file, id, "", confirmed ? State.CONFIRMED : State.UNCONFIRMED, source.toString(),
                lacking ? "" : target.toString(), place, "unit `" + id + "`");
    }
}
