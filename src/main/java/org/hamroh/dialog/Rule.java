package org.hamroh.dialog;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The law or order that a step tells of.
 *
 * @param source    where it was read
 * @param validFrom empty if nobody knows
 * @param until     its last day; empty if it has none
 */
public record Rule(String source, LocalDate lastChecked, Optional<LocalDate> validFrom, Optional<LocalDate> until) {

    static final String LAST_CHECKED = "last_checked";
    static final String VALID_FROM = "valid_from";
    static final String UNTIL = "until";
    static final String UNKNOWN = "unknown";

    /** Reads the block `rule:`; empty, with findings, if something that it needs is not there. */
    static Optional<Rule> read(Block block) {
        block.follows(Shape.RULE);
        var from = block.name(VALID_FROM).filter(word -> !word.equals(UNKNOWN)).flatMap(_ -> block.day(VALID_FROM));
        var until = block.day(UNTIL);
        until.filter(day -> from.filter(day::isBefore).isPresent()).ifPresent(day -> block.wrong(UNTIL,
                "The rule ends before it begins.", "Look at `valid_from` and `until` again."));
        var source = block.text("source").map(Text::value);
        return block.day(LAST_CHECKED)
                .flatMap(checked -> source.map(where -> new Rule(where, checked, from, until)));
    }
}
