package org.hamroh.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hamroh.triage.Triage;
import org.hamroh.triage.UnfitExamples;
import org.hamroh.triage.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Hears each line of a file and says what it heard: to see how the examples do. */
@Command(name = "triage", mixinStandardHelpOptions = true,
        description = "Says for each line {\"id\",\"lang\",\"text\"} of a file what is heard in it.")
final class TriageCommand implements Callable<Integer> {

    private static final int ERRORS = 1;
    private static final int WRONG_USAGE = 2;

    @Parameters(paramLabel = "FILE", description = "a file of JSON lines")
    private Path file = Path.of("");

    @Option(names = "--dialogs", paramLabel = "DIR", defaultValue = "dialogs",
            description = "the folder with the folder triage; default: ${DEFAULT-VALUE}")
    private Path dialogs = Path.of("dialogs");

    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public Integer call() {
        try (var lines = Files.lines(file)) {
            Triage triage = Triage.load(dialogs.resolve("triage"));
            lines.filter(line -> !line.isBlank()).forEach(line -> System.out.println(hear(triage, line)));
            return 0;
        } catch (NoSuchFileException e) {
            System.err.println("No such file: " + file);
            return WRONG_USAGE;
        } catch (IOException | UncheckedIOException | JacksonException e) {
            System.err.println(file + " is not a file of JSON lines: " + e.getClass().getSimpleName());
            return ERRORS;
        } catch (UnfitExamples e) {
            e.findings().forEach(System.err::println);
            return ERRORS;
        }
    }

    private String hear(Triage triage, String line) {
        JsonNode row = json.readTree(line);
        Verdict verdict = triage.hear(row.path("text").stringValue(""));
        ObjectNode answer = json.createObjectNode();
        answer.set("id", row.path("id"));
        answer.put("verdict", verdict.kind().name().toLowerCase(Locale.ROOT));
        answer.put("tier", verdict.tier());
        answer.put("category", verdict.category());
        verdict.like().forEach(answer.putArray("like")::add);
        return json.writeValueAsString(answer);
    }
}
