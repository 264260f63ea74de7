package org.hamroh.triage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Hears danger and lost documents in what people write, in whichever loaded language or script they write it. It learns
 * from examples, asks no network, and gives the same verdict for the same text and files on every machine. Any number of
 * threads may use it.
 */
public final class Triage {

    // what was learned last: an edit of another file does not make it learn all examples anew
    private static final AtomicReference<Triage> LAST = new AtomicReference<>();

    // not the common pool: on two cores it is one thread, and the messenger's answers arrive on it
    private static final Executor LEARNERS = task -> Thread.ofPlatform().name("learner").daemon().start(task);

    private final Map<String, String> texts;
    private final Examples examples;
    private Optional<CompletableFuture<Learned>> learned = Optional.empty();

    /** What it hears with. */
    private record Learned(Model model, Nearest nearest, Tongues tongues) {
    }

    Triage(Examples examples) {
        this(Map.of(), examples);
    }

    private Triage(Map<String, String> texts, Examples examples) {
        this.texts = texts;
        this.examples = examples;
    }

    /**
     * Reads every {@code <language>.yaml} in the folder. It learns from them when told to, or when it first has to hear.
     *
     * @throws UnfitExamples with all findings, if one of them is an error
     */
    public static Triage load(Path folder) {
        var files = ExampleTexts.in(folder);
        var last = LAST.get();
        if (last != null && files.findings().isEmpty() && last.texts.equals(files.texts())) {
            return last;
        }
        var examples = ExampleFolder.read(files);
        if (!examples.fit()) {
            throw new UnfitExamples(examples.findings());
        }
        var triage = new Triage(files.texts(), examples);
        LAST.set(triage);
        return triage;
    }

    /** Begins to learn, beside whatever else goes on; whoever has a text to be heard waits until that is done. */
    public CompletableFuture<Void> learn() {
        return learned().thenAccept(_ -> {
        });
    }

    /** Whether nobody has to wait any more to be heard. */
    public synchronized boolean isLearned() {
        return learned.filter(it -> it.isDone() && !it.isCompletedExceptionally()).isPresent();
    }

    private synchronized CompletableFuture<Learned> learned() {
        if (learned.filter(it -> !it.isCompletedExceptionally()).isEmpty()) {
            var tongues = CompletableFuture.supplyAsync(() -> new Tongues(examples), LEARNERS);
            var samples = CompletableFuture.supplyAsync(() -> new Samples(examples), LEARNERS);
            var nearest = samples.thenApplyAsync(all -> new Nearest(examples.list(), all), LEARNERS);
            learned = Optional.of(samples.thenApplyAsync(all -> new Model(examples.list(), all), LEARNERS)
                    .thenCombine(nearest, (model, near) -> new Learned(model, near, tongues.join())));
        }
        return learned.get();
    }

    /** Errors and warnings in the folder's files, by file and line, without learning from them. */
    public static List<Finding> check(Path folder) {
        return ExampleFolder.read(folder).findings();
    }

    /** Hears a text of any length and content; of one longer than a Telegram message (4096) the beginning. */
    public Verdict hear(String text) {
        var heard = text.length() > Limits.HEARD_CHARACTERS ? text.substring(0, Limits.HEARD_CHARACTERS) : text;
        var words = examples.lexicon().read(heard);
        if (words.stream().noneMatch(word -> word.text().length() >= Limits.SHORTEST_PIECE)) {
            return Verdict.NONE;
        }
        var now = learned().join();
        var stretch = now.model().hear(words);
        if (stretch.kind() == Verdict.Kind.NONE) {
            return Verdict.NONE;
        }
        var matches = now.nearest().like(words.subList(stretch.from(), stretch.to()), stretch.kind());
        if (matches.isEmpty()) {
            return Verdict.NONE;
        }
        var elected = Nearest.elected(matches);
        var like = matches.stream().limit(Limits.LIKE_EXAMPLES).map(match -> match.example().text()).toList();
        return new Verdict(stretch.kind(), elected.tier(), elected.category(), now.tongues().of(heard, words), like);
    }

    /** Whether two texts are the same words, in whatever script and spelling; texts without words are never the same. */
    public static boolean isSame(String one, String other) {
        var words = Folding.words(one);
        return !words.isEmpty() && words.equals(Folding.words(other));
    }

    /** What a category is called in a language; its id where the language's file does not say. */
    public String name(String category, String language) {
        return examples.names().getOrDefault(language, Map.of()).getOrDefault(category, category);
    }

    /** The languages that have examples, by their codes. */
    public List<String> languages() {
        return examples.languages();
    }

    /** How many examples there are of each kind. */
    public Map<Verdict.Kind, Long> sizes() {
        return examples.list().stream().collect(Collectors.groupingBy(Example::kind, Collectors.counting()));
    }
}
