package org.hamroh.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How a report is printed. */
enum Format {
    /** For people: {@code menu.yaml:12:9: error K010: sentence advice}, and a summary. */
    TEXT {
        @Override
        void print(Report report, Ink ink, PrintStream out) {
            report.found().forEach(it -> out.println(ink.place(it.file() + ":" + it.line() + ":" + it.column() + ":")
                    + " " + ink.severity(it.isError(), it.severity()) + " " + it.code() + ": "
                    + (it.sentence() + " " + it.advice()).strip()));
            out.println(report.summary());
        }
    },
    /** For programs: one document. */
    JSON {
        @Override
        void print(Report report, Ink ink, PrintStream out) {
            JsonMapper json = JsonMapper.builder().build();
            ObjectNode document = json.createObjectNode();
            document.put("folder", slashed(report.folder()));
            document.put("errors", report.errors());
            document.put("warnings", report.warnings());
            var findings = document.putArray("findings");
            report.found().forEach(it -> {
                ObjectNode finding = findings.addObject();
                finding.put("code", it.code()).put("severity", it.severity()).put("file", it.file())
                        .put("line", it.line())
                        .put("column", it.column()).put("sentence", it.sentence()).put("advice", it.advice());
            });
            inUtf8(json.writeValueAsString(document), out);
        }
    },
    /** For GitHub: annotations beside the lines of a pull request (its workflow commands), and the summary. */
    GITHUB {
        @Override
        void print(Report report, Ink ink, PrintStream out) {
            inUtf8(report.found().stream().map(it -> "::" + it.severity() + " file="
                    + property(slashed(fromHere(report.folder()).resolve(it.file()).normalize())) + ",line=" + it.line()
                    + ",col="
                    + it.column() + "::" + message(it.said()) + "\n").collect(joining()) + report.summary(), out);
        }
    };

    abstract void print(Report report, Ink ink, PrintStream out);

    /** What machines read is in UTF-8, whatever the terminal is set to. */
    private static void inUtf8(String text, PrintStream out) {
        byte[] bytes = (text + "\n").getBytes(UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    /** Annotations name files from the folder of the repository, where the command runs. */
    private static Path fromHere(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        Path there = folder.toAbsolutePath().normalize();
        return there.startsWith(here) ? here.relativize(there) : folder;
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String message(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }

    /** Reads the name of a format from the command line. */
    static final class Named implements ITypeConverter<Format> {

        @Override
        public Format convert(String name) {
            return Arrays.stream(values()).filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                    .orElseThrow(() -> new TypeConversionException("write text, json or github, not " + name));
        }
    }
}
