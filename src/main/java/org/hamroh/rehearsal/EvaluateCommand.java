package org.hamroh.rehearsal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hamroh.triage.Evaluation;
import org.hamroh.triage.Evaluation.Phrase;
import org.hamroh.triage.Evaluation.Tally;
import org.hamroh.triage.Triage;
import org.hamroh.triage.UnfitExamples;
import org.hamroh.triage.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How well the examples do (SC-10): on messages that somebody else wrote, or on each of themselves without it. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = {
    "Says how much of the danger is heard, how often it is heard where there is none, and what was missed.",
    "Without a file: hears the examples themselves, each by what was learned from others." })
final class EvaluateCommand implements Callable<Integer> {

    private static final int ERRORS = 1;
    private static final int WRONG_USAGE = 2;
    private static final String LIKE = "{\"id\":\"1\",\"lang\":\"ru\",\"text\":\"…\",\"verdict\":\"danger\","
            + "\"category\":\"sold\",\"tier\":1}";

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "a file of JSON lines that say what each text means")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--dialogs", paramLabel = "DIR", defaultValue = "dialogs",
            description = "the folder with the folder triage; default: ${DEFAULT-VALUE}")
    private Path dialogs = Path.of("dialogs");

    @Override
    public Integer call() {
        Optional<String> none = WrongFolder.of(dialogs);
        if (none.isPresent())
            return wrong(WRONG_USAGE, none.get());
        if (file.filter(Files::isDirectory).isPresent())
            return wrong(WRONG_USAGE, "This is a folder: " + file.get() + ". Name a file of lines like " + LIKE + ".");
        if (file.filter(it -> !Files.exists(it)).isPresent())
            return wrong(WRONG_USAGE, "No such file: " + file.get());
        try {
            Path examples = dialogs.resolve("triage");
            if (file.isEmpty()) {
                print(Evaluation.within(examples));
                return 0;
            }
            List<Phrase> phrases = new ArrayList<>();
            List<String> lines = Files.readAllLines(file.get());
            boolean all = true;
            for (int i = 0; i < lines.size(); i++)
                all &= lines.get(i).isBlank() || read(lines.get(i), i + 1, phrases);
            if (all)
                print(Evaluation.of(Triage.load(examples), phrases));
            return all ? 0 : ERRORS;
        } catch (CharacterCodingException e) {
            return wrong(ERRORS, file.orElseThrow() + " is not in UTF-8. Save it again with that encoding.");
        } catch (IOException e) {
            return wrong(ERRORS, file.orElseThrow() + " cannot be read: see whether you may open it.");
        } catch (UnfitExamples e) {
            e.findings().forEach(System.err::println);
            return ERRORS;
        }
    }

    private boolean read(String line, int number, List<Phrase> phrases) {
        Optional<Phrase> phrase = phrase(line, number);
        phrase.ifPresent(phrases::add);
        if (phrase.isEmpty())
            wrong(ERRORS, file.orElseThrow() + ":" + number + ": this line is not like " + LIKE + ".");
        return phrase.isPresent();
    }

    private static Optional<Phrase> phrase(String line, int number) {
        try {
            JsonNode row = JsonMapper.shared().readTree(line);
            String said = switch (row.path("label").asString("")) { // as phrases were labelled before
            case "trigger" -> word(Verdict.Kind.DANGER);
            case "no_trigger" -> word(Verdict.Kind.NONE);
            default -> row.path("verdict").asString("");
            };
            Optional<Verdict.Kind> meant = List.of(Verdict.Kind.values()).stream()
                    .filter(kind -> word(kind).equals(said)).findFirst();
            return meant.filter(it -> row.path("text").isString() && row.path("lang").isString())
                    .map(kind -> new Phrase(row.path("id").asString(Integer.toString(number)),
                            row.path("lang").stringValue(), row.path("text").stringValue(), kind,
                            row.path("category").asString(""), row.path("tier").asInt(0)));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static void print(Evaluation all) {
        System.out.printf("%-8s %18s %18s %18s %18s%n", "", "danger, tier 1", "danger, tier 2", "lost documents",
                "false alarms");
        all.languages().forEach(language -> row(language, all.only(tally -> tally.language().equals(language))));
        row("all", all);
        for (Tally tally : all.tallies()) {
            System.out.printf("%n%s %s %s: %d of %d heard as meant%n", tally.language(),
                    tally.tier() == 0 ? word(tally.meant()) : word(tally.meant()) + " tier " + tally.tier(),
                    tally.category(), tally.phrases() - tally.misses().size(), tally.phrases());
            tally.misses().forEach(miss -> System.out.printf("  %s: heard as %s %s, like %s%n", miss.phrase().text(),
                    word(miss.heard().kind()), miss.heard().category(),
                    miss.heard().like().stream().findFirst().orElse("nothing")));
        }
    }

    private static void row(String name, Evaluation figures) {
        Evaluation harmless = figures.only(tally -> tally.meant() != Verdict.Kind.DANGER);
        System.out.printf("%-8s %18s %18s %18s %18s%n", name,
                heard(figures.only(tally -> tally.meant() == Verdict.Kind.DANGER && tally.tier() == 1)),
                heard(figures.only(tally -> tally.meant() == Verdict.Kind.DANGER && tally.tier() == 2)),
                heard(figures.only(tally -> tally.meant() == Verdict.Kind.LOST_DOCUMENTS)),
                share(harmless.falselyAlarmed(), harmless.phrases()));
    }

    private static String heard(Evaluation figures) {
        return share(figures.phrases() - figures.missed(), figures.phrases());
    }

    private static String share(int some, int all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.1f %% (%d/%d)", 100.0 * some / all, some, all);
    }

    private static String word(Verdict.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static int wrong(int code, String sentence) {
        System.err.println(sentence);
        return code;
    }
}
