package org.hamroh.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hamroh.directory.Directory;
import org.hamroh.directory.Hsds;
import org.hamroh.directory.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The directory for others and from others, in the words of HSDS 3. Neither overwrites anything. */
@Command(name = "directory", mixinStandardHelpOptions = true,
        description = "Gives the directory of services to others as HSDS 3, and makes a proposal of what others give.")
final class DirectoryCommand implements Callable<Integer> {

    private static final int ERRORS = 1;
    private static final int WRONG_USAGE = 2;
    private static final String FOLDER = "the folder with the dialogs; default: ${DEFAULT-VALUE}";
    private static final String FILE = "directory.yaml";
    private static final String ZIP = ".zip";

    private enum Format {
        JSON, CSV
    }

    private final PrintStream out;
    private final PrintStream err;

    DirectoryCommand() {
        this(System.out, System.err);
    }

    DirectoryCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        return wrong("Write `directory export` or `directory import FILE`; --help says more.");
    }

    @Command(name = "export", mixinStandardHelpOptions = true,
            description = "Writes the services for others. Numbers that are held back stay here.")
    int export(
            @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "json",
                    description = "json, or csv for a data package; default: ${DEFAULT-VALUE}") String format,
            @Option(names = { "-o", "--output" }, required = true, paramLabel = "OUT",
                    description = "a file; for csv a new folder, or a file that ends in .zip") Path output,
            @Option(names = "--dialogs", paramLabel = "DIR", defaultValue = "dialogs",
                    description = FOLDER) Path dialogs) {
        if (!List.of("json", "csv").contains(format.toLowerCase(Locale.ROOT)))
            return wrong("There is no format " + format + ": write json or csv.");
        Path directory = dialogs.resolve(FILE);
        if (!Files.isRegularFile(directory))
            return wrong("No such file: " + directory);
        List<Problem> errors = Directory.read(directory).errors();
        if (!errors.isEmpty())
            return refused(errors);
        try {
            if (Format.valueOf(format.toUpperCase(Locale.ROOT)) == Format.JSON)
                Files.writeString(output, Hsds.json(directory), StandardOpenOption.CREATE_NEW);
            else if (output.toString().endsWith(ZIP))
                zip(output, Hsds.csv(directory));
            else
                folder(output, Hsds.csv(directory));
            out.println("Written to " + output + ". Numbers that are held back are not in it.");
            return 0;
        } catch (FileAlreadyExistsException e) {
            return wrong(output + " is there already: name another file.");
        } catch (IOException e) {
            return failed("Nothing could be written to " + output + ": see whether you may.");
        }
    }

    @Command(name = "import", mixinStandardHelpOptions = true,
            description = "Makes a directory file of what others give. All of it is held back until you have checked it.")
    int take(
            @Parameters(paramLabel = "FILE",
                    description = "HSDS 3: JSON, or a data package as zip or folder") Path file,
            @Option(names = { "-o", "--output" }, paramLabel = "OUT", defaultValue = "directory-proposal.yaml",
                    description = "a new file; default: ${DEFAULT-VALUE}") Path output,
            @Option(names = "--keep-verdicts",
                    description = "it is our own export: what was shown stays so") boolean keeps,
            @Option(names = "--dialogs", paramLabel = "DIR", defaultValue = "dialogs",
                    description = FOLDER) Path dialogs) {
        if (!Files.exists(file))
            return wrong("No such file: " + file);
        if (!Files.isRegularFile(dialogs.resolve(FILE)))
            return wrong("No such file: " + dialogs.resolve(FILE));
        if (Files.exists(output))
            return wrong(output + " is there already: name another file with -o.");
        Hsds.Proposal proposal = Hsds.take(file, dialogs.resolve(FILE), keeps);
        if (!proposal.isSound())
            return refused(proposal.problems());
        try {
            Files.writeString(output, proposal.yaml(), StandardOpenOption.CREATE_NEW);
            out.println("Written to " + output + ". Move what you have checked into " + dialogs.resolve(FILE) + ".");
            return 0;
        } catch (IOException e) {
            return failed("Nothing could be written to " + output + ": see whether you may.");
        }
    }

    private static void folder(Path folder, Map<String, String> files) throws IOException {
        if (Files.exists(folder))
            throw new FileAlreadyExistsException(folder.toString());
        Files.createDirectories(folder);
        for (var file : files.entrySet())
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }

    /** With one time for all files, so that the same directory makes the same bytes. */
    private static void zip(Path output, Map<String, String> files) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(output, StandardOpenOption.CREATE_NEW))) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()).setLastModifiedTime(FileTime.fromMillis(0)));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private int refused(List<Problem> problems) {
        problems.forEach(err::println);
        err.println(problems.size() + (problems.size() == 1 ? " error" : " errors") + ". Nothing is written.");
        return ERRORS;
    }

    private int failed(String sentence) {
        err.println(sentence);
        return ERRORS;
    }

    private int wrong(String sentence) {
        err.println(sentence);
        return WRONG_USAGE;
    }
}
