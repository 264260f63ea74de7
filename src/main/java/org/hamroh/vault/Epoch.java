package org.hamroh.vault;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An ISO week in UTC. What is sealed in it can be erased for good, everywhere, by destroying its one key file. */
record Epoch(int year, int week) {

    static final String FOLDER = "epochs";
    static final Comparator<Epoch> BY_TIME = Comparator.comparingInt(Epoch::number);
    private static final Pattern NAME = Pattern.compile("(\\d{4,6})-W(\\d{2})");

    static Epoch at(Instant instant) {
        var day = instant.atZone(ZoneOffset.UTC);
        return new Epoch(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    static Epoch of(int number) {
        return new Epoch(number / 100, number % 100);
    }

    /** The week of a key file, by its name without folder and ending; empty if it is no such file. */
    static Optional<Epoch> named(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new Epoch(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** The weeks whose keys exist. */
    static Stream<Epoch> in(KeyFolder folder) {
        return folder.names(FOLDER).stream().flatMap(name -> named(name).stream());
    }

    int number() {
        return year * 100 + week;
    }

    /** What every value sealed in this week begins with; an earlier week's is less, byte by byte. */
    byte[] prefix() {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number()).array();
    }

    String fileName() {
        return FOLDER + "/%d-W%02d".formatted(year, week);
    }
}
