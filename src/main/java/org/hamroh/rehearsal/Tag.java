package org.hamroh.rehearsal;

import org.hamroh.dialog.Languages;
import picocli.CommandLine.ITypeConverter;

/** Reads a language from the command line, in small or capital letters. */
final class Tag implements ITypeConverter<String> {

    @Override
    public String convert(String typed) {
        return Languages.canonical(typed);
    }
}
