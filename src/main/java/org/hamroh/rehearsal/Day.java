package org.hamroh.rehearsal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day from the command line. */
final class Day implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("`" + written + "` is no day: write year, month and day, as in "
                    + LocalDate.now(ZoneOffset.UTC));
        }
    }
}
