package org.hamroh.dialog;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What lay in the folder of dialogs at some time, kept as it was.
 *
 * @param at     when it went live, or was set aside
 * @param hash   of its names and bytes
 * @param isLive that it was live; otherwise it was set aside because another was put back over it
 * @param folder where the copies are
 */
public record Version(Instant at, String hash, boolean isLive, Path folder) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss.SSSX")
            .withZone(ZoneOffset.UTC);
    private static final String ASIDE = "-aside";
    private static final Pattern NAME = Pattern
            .compile("(\\d{4}-[\\d-]+T[\\d-]+\\.\\d{3}Z)-([0-9a-f]+)(" + ASIDE + ")?");

    /** Reads the name of its folder; empty for what is no version. */
    static Optional<Version> of(Path folder) {
        var name = NAME.matcher(String.valueOf(folder.getFileName()));
        try {
            return name.matches()
                    ? Optional.of(new Version(TIME.parse(name.group(1), Instant::from), name.group(2),
                            name.group(3) == null, folder))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String name(Instant at, String hash, boolean isLive) {
        return TIME.format(at) + "-" + hash + (isLive ? "" : ASIDE);
    }
}
