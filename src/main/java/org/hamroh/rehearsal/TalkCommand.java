package org.hamroh.rehearsal;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.hamroh.directory.Problem;
import org.hamroh.triage.Triage;
import org.hamroh.triage.UnfitExamples;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the dialogs in the terminal: no server, nothing sent, nothing kept. */
@Command(name = "talk", mixinStandardHelpOptions = true, description = "Plays the dialogs in the terminal.")
final class TalkCommand implements Callable<Integer> {

    private static final int ERRORS = 1;
    private static final int WRONG_USAGE = 2;

    @Option(names = "--language", paramLabel = "TAG", converter = Tag.class,
            description = "such as kk, tg or uz-Latn, also one that is not complete; default: the dialogs' own")
    private @Nullable String language;

    @Option(names = "--dialogs", paramLabel = "DIR", defaultValue = "dialogs",
            description = "the folder; default: ${DEFAULT-VALUE}")
    private Path dialogs = Path.of("dialogs");

    @Override
    public Integer call() throws IOException {
        Optional<String> wrong = WrongFolder.of(dialogs);
        if (wrong.isPresent()) {
            System.err.println(wrong.get());
            return WRONG_USAGE;
        }
        Folder folder = Folder.read(dialogs, InstantSource.system());
        if (!folder.dialogs().errors().isEmpty() || !folder.directory().errors().isEmpty()) {
            folder.dialogs().errors().forEach(System.err::println);
            folder.directory().errors().stream().map(Problem::toString).forEach(System.err::println);
            return ERRORS;
        }
        String spoken = language == null ? folder.library().language() : language;
        Set<String> there = new TreeSet<>(folder.library().languages());
        there.addAll(folder.library().drafts());
        if (!there.contains(spoken)) {
            System.err.println("There are no texts in \"" + spoken + "\", only in " + String.join(", ", there) + ".");
            return WRONG_USAGE;
        }
        try {
            talk(folder, spoken, Triage.load(folder.triage()));
            return 0;
        } catch (UnfitExamples e) {
            e.findings().forEach(System.err::println);
            return ERRORS;
        }
    }

    private static void talk(Folder folder, String language, Triage triage) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true,
                written(System.out.charset()));
        Charset typed = Charset.forName(System.getProperty("stdin.encoding", StandardCharsets.UTF_8.name()));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, written(typed)));
        if (!folder.languages().contains(language))
            out.println("(" + language + " is a draft: people are not offered it. What is missing is marked ["
                    + folder.library().language() + "].)\n");
        Console console = System.console();
        boolean typing = console != null && console.isTerminal();
        new TerminalTalk(folder.library().book(language), triage, InstantSource.system(), out, !typing).goOn(in);
    }

    /** A plain terminal says ASCII and means that it does not know; the dialogs' letters are in none of it. */
    private static Charset written(Charset terminal) {
        return terminal.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : terminal;
    }
}
