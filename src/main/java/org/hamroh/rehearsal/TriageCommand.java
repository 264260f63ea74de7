package org.hamroh.rehearsal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hamroh.triage.Triage;
import org.hamroh.triage.UnfitExamples;
import org.hamroh.triage.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Hears each line of a file and says what it heard: to see how the examples do. */
@Command(name = "triage", mixinStandardHelpOptions = true, subcommands = EvaluateCommand.class,
        description = "Says for each line {\"id\",\"lang\",\"text\"} of a file what is heard in it.")
final class TriageCommand implements Callable<Integer> {

    private static final int ERRORS = 1;
    private static final int WRONG_USAGE = 2;
    private static final String LIKE = "{\"id\":\"1\",\"lang\":\"ru\",\"text\":\"…\"}";

    @Spec
    private @Nullable CommandSpec spec;

    // not a required one: a subcommand has its own
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "a file of JSON lines")
    private Path file = Path.of("");

    @Option(names = "--dialogs", paramLabel = "DIR", defaultValue = "dialogs",
            description = "the folder with the folder triage; default: ${DEFAULT-VALUE}")
    private Path dialogs = Path.of("dialogs");

    @Override
    public Integer call() {
        if (file.toString().isEmpty())
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(),
                    "Missing required parameter: 'FILE'");
        if (!Files.exists(file))
            return wrong(WRONG_USAGE, "No such file: " + file);
        if (Files.isDirectory(file))
            return wrong(WRONG_USAGE, "This is a folder: " + file + ". Name a file of lines like " + LIKE + ".");
        Optional<String> none = WrongFolder.of(dialogs);
        if (none.isPresent())
            return wrong(WRONG_USAGE, none.get());
        try {
            List<String> lines = Files.readAllLines(file);
            Triage triage = Triage.load(dialogs.resolve("triage"));
            // Not in a field: every other command would pay for it too.
            JsonMapper json = JsonMapper.builder().build();
            boolean all = true;
            for (int i = 0; i < lines.size(); i++)
                all &= lines.get(i).isBlank() || hear(triage, json, lines.get(i), i + 1);
            return all ? 0 : ERRORS;
        } catch (CharacterCodingException e) {
            return wrong(ERRORS, file + " is not in UTF-8. Save it again with that encoding.");
        } catch (IOException e) {
            return wrong(ERRORS, file + " cannot be read: see whether you may open it.");
        } catch (UnfitExamples e) {
            e.findings().forEach(System.err::println);
            return ERRORS;
        }
    }

    private boolean hear(Triage triage, JsonMapper json, String line, int number) {
        Optional<JsonNode> row = row(json, line);
        if (row.isEmpty()) {
            wrong(ERRORS, file + ":" + number + ": this line is not like " + LIKE + ".");
            return false;
        }
        Verdict verdict = triage.hear(row.get().path("text").stringValue());
        ObjectNode answer = json.createObjectNode();
        answer.set("id", row.get().path("id"));
        answer.put("verdict", verdict.kind().name().toLowerCase(Locale.ROOT));
        answer.put("tier", verdict.tier());
        answer.put("category", verdict.category());
        verdict.like().forEach(answer.putArray("like")::add);
        System.out.println(json.writeValueAsString(answer));
        return true;
    }

    private static Optional<JsonNode> row(JsonMapper json, String line) {
        try {
            return Optional.of(json.readTree(line)).filter(it -> it.path("text").isString());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static int wrong(int code, String sentence) {
        System.err.println(sentence);
        return code;
    }
}
