package org.hamroh.rehearsal;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hamroh.dialog.Effect;
import org.hamroh.dialog.Go;
import org.hamroh.dialog.Log;
import org.hamroh.dialog.Option;
import org.hamroh.dialog.Other;
import org.hamroh.dialog.Rule;
import org.hamroh.dialog.Step;
import org.hamroh.dialog.Urgency;
import org.hamroh.dialog.Video;
import org.junit.jupiter.api.Test;

/** Nothing that a dialog can do is missing from the preview: who adds a kind of thing adds it there too. */
class PreviewKindsTest {

    private static final Path PAGE = Path.of("src/main/resources/templates/preview");
    private static final Pattern WORD = Pattern.compile("(\\w+): '");

    /** Where each part of what is written in a file is found in the page's data. */
    private static final Map<Class<?>, Map<String, String>> SHOWN = Map.of(
            Step.class,
            Map.ofEntries(entry("ref", "id"), entry("say", "texts"), entry("options", "options"),
                    entry("other", "other"), entry("needs", "needs"), entry("log", "effects"), entry("call", "effects"),
                    entry("then", "then"), entry("was", "was"), entry("rule", "rule"), entry("videos", "videos")),
            Option.class, Map.of("id", "id", "label", "texts", "keep", "effects", "go", "go"),
            Other.class, Map.of("say", "texts", "go", "otherGo"),
            Log.class, Map.of("topic", "topic", "triage", "triage"),
            Video.class, Map.of("language", "rsl", "file", "rsl"),
            Rule.class,
            Map.of("source", "source", "lastChecked", "lastChecked", "validFrom", "validFrom", "until", "until"));

    @Test
    void everyKindOfEffectAndOfWayHasWords() throws IOException {
        for (Set<String> words : words().values()) {
            for (Class<?> kind : Effect.class.getPermittedSubclasses())
                assertThat(words).contains("effect" + kind.getSimpleName());
            for (Class<?> kind : Go.class.getPermittedSubclasses())
                assertThat(words).contains("go" + kind.getSimpleName());
            for (Urgency urgency : Urgency.values())
                assertThat(words).contains(urgency.id());
        }
    }

    @Test
    void everyPartOfAStepIsInTheGoldenPage() throws IOException {
        String golden = Files.readString(PreviewCommandTest.SMALL.resolve("golden.json"));
        SHOWN.forEach((kind, parts) -> {
            assertThat(Arrays.stream(kind.getRecordComponents()).map(it -> it.getName())).as(kind.getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(parts.keySet());
            parts.values().forEach(key -> assertThat(golden).contains("\"" + key + "\" : "));
        });
        for (Class<?> kind : List.of(Effect.LogRequest.class, Effect.CallOperator.class, Effect.Answer.class,
                Go.To.class, Go.Return.class))
            assertThat(golden).contains("\"kind\" : \"" + kind.getSimpleName() + "\"");
    }

    @Test
    void everyWordOfThePageIsThereInEachOfItsLanguages() throws IOException {
        Map<String, Set<String>> words = words();
        assertThat(words).hasSize(3);
        Set<String> english = words.getOrDefault("words-en.js", Set.of());
        words.forEach((file, own) -> assertThat(own).as(file).isEqualTo(english));
        assertThat(used()).isNotEmpty().isSubsetOf(english);
    }

    private static Set<String> used() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.list(PAGE)) {
            for (Path file : files.filter(it -> it.toString().matches(".*\\.(js|html)")).toList())
                Pattern.compile("word(?:ed)?\\('(\\w+)'|data-(?:word|name|hint)=\"(\\w+)\"")
                        .matcher(Files.readString(file))
                        .results().map(it -> it.group(1) == null ? it.group(2) : it.group(1)).forEach(used::add);
        }
        return used;
    }

    private static Map<String, Set<String>> words() throws IOException {
        try (var files = Files.list(PAGE)) {
            return files.filter(file -> file.getFileName().toString().startsWith("words-"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), PreviewKindsTest::names));
        }
    }

    private static Set<String> names(Path file) {
        try {
            return WORD.matcher(Files.readString(file)).results().map((MatchResult it) -> it.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
