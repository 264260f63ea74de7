package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

/** A page about a finding, and its two examples, each of which is laid over the sample library. */
record FindingPage(String name, String title, List<String> examples) {

    private static final Path PAGES = Path.of("src/docs/findings");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("(?m)^# file: (.*)$");
    private static final Pattern STANDING = Pattern.compile("(?m)^# people stand on: (.*)$");
    private static final Pattern WORDED = Pattern.compile("(?m)^# all other texts are there in: (.*)$");
    private static final Pattern LETTERS = Pattern.compile("\\((\\d+) letters\\)");

    static List<FindingPage> all() throws IOException {
        try (var files = Files.list(PAGES)) {
            return files.sorted().map(FindingPage::read).toList();
        }
    }

    private static FindingPage read(Path file) {
        try {
            var text = Files.readString(file);
            return new FindingPage(String.valueOf(file.getFileName()).replace(".md", ""),
                    text.lines().findFirst().orElse(""),
                    EXAMPLE.matcher(text).results().map((MatchResult it) -> it.group(1)).toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What is found when the example stands in the sample library, and in its directory if it brings one. */
    List<Verdict> findings(int example, Path folder) {
        var text = examples.get(example);
        var files = files(text);
        first(WORDED, text).ifPresent(language -> files.putAll(Sample.others(language, files.keySet())));
        var occupied = first(STANDING, text).flatMap(StepRef::of).stream().collect(toSet());
        var reading = Sample.with(folder, files);
        var plans = Plans.read(folder);
        return Stream.concat(
                Stream.of(Checker.check(reading, () -> occupied, Sample.TODAY), plans.findings(),
                        plans.play(reading.library(), reading.library().languages())).flatMap(List::stream)
                        .map(Verdict::of),
                Verdict.ofDirectory(folder).stream()).toList();
    }

    private static Map<String, String> files(String example) {
        var files = new LinkedHashMap<String, String>();
        var names = FILE.matcher(example).results().toList();
        for (int i = 0; i < names.size(); i++) {
            int end = i + 1 < names.size() ? names.get(i + 1).start() : example.length();
            var text = example.substring(names.get(i).end(), end);
            files.put(names.get(i).group(1), LETTERS.matcher(text)
                    .replaceAll(found -> "а".repeat(Integer.parseInt(found.group(1)))));
        }
        return files;
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    static String shown(List<?> findings) {
        return findings.stream().map(String::valueOf).collect(joining("\n"));
    }
}
