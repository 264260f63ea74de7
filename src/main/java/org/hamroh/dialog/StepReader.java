package org.hamroh.dialog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the block of one step. What is wrong is left out of the step; the finding says so. */
final class StepReader {

    private static final String OPERATOR = "operator";
    private static final String RULE = "rule";

    private final StepRef ref;
    private final Block block;
    private final Map<String, Text> texts;
    private final Map<String, Place> places;

    StepReader(StepRef ref, Block block, Map<String, Text> texts, Map<String, Place> places) {
        this.ref = ref;
        this.block = block;
        this.texts = texts;
        this.places = places;
    }

    Step read() {
        block.follows(Shape.STEP);
        for (var key : block.keys()) {
            places.put(ref.step() + "." + key, block.keyPlace(key));
        }
        var say = keep(Dialog.SAY, block.text(Dialog.SAY));
        var options = block.block("options").map(this::options).orElse(List.of());
        return new Step(ref, say, options, other(), block.block("needs").map(this::needs).orElse(Map.of()),
                block.block("log").flatMap(StepReader::log), call(block), go(block, "then", "then"), was(),
                block.block(RULE).flatMap(this::rule), videoBlock().map(this::videos).orElse(List.of()));
    }

    private List<Option> options(Block all) {
        var options = new ArrayList<Option>();
        for (var id : all.keys()) {
            if (!StepRef.isName(id) || id.equals(Dialog.SAY) || id.equals(Dialog.OTHER)) {
                all.wrong(id, "`" + id + "` cannot be the name of an option.",
                        "Use small Latin letters, digits, _ and -, but not the words `say` and `other`.");
                continue;
            }
            places.put(ref.step() + ".options." + id, all.keyPlace(id));
            all.block(id).flatMap(option -> option(id, option)).ifPresent(options::add);
        }
        return options;
    }

    private Optional<Option> option(String id, Block option) {
        option.follows(Shape.OPTION);
        var label = keep(id, option.text("label"));
        places.put(ref.step() + ".options." + id + ".keep", option.place("keep"));
        return go(option, "go", "options." + id + ".go")
                .map(go -> new Option(id, label, option.block("keep").map(this::answers).orElse(new TreeMap<>()), go));
    }

    private SortedMap<String, String> answers(Block keep) {
        var answers = new TreeMap<String, String>();
        for (var name : keep.keys()) {
            keep.name(name).ifPresent(value -> answers.put(name, value));
        }
        return answers;
    }

    private Optional<Other> other() {
        if (!block.isBlock(Dialog.OTHER)) {
            return block.text(Dialog.OTHER).map(text -> new Other(keep(Dialog.OTHER, Optional.of(text)),
                    Optional.empty()));
        }
        return block.block(Dialog.OTHER).map(other -> {
            other.follows(Shape.OTHER);
            var go = go(other, "go", "other.go");
            var say = go.isPresent() ? other.text(Dialog.SAY) : other.needText(Dialog.SAY);
            return new Other(keep(Dialog.OTHER, say), go);
        });
    }

    private Map<String, StepRef> needs(Block needs) {
        var askers = new LinkedHashMap<String, StepRef>();
        for (var answer : needs.keys()) {
            go(needs, answer, "needs." + answer).ifPresent(go -> {
                switch (go) {
                case Go.To(var asker) -> askers.put(answer, asker);
                case Go.Return() -> needs.wrong(answer, "`" + answer + "` needs the step that asks for it.",
                        "Write dialog.step.");
                }
            });
        }
        return askers;
    }

    static Optional<Log> log(Block log) {
        log.follows(Shape.LOG);
        var topic = log.name("topic")
                .filter(name -> Log.topics().contains(name) || unknownTopic(log, name));
        var triage = log.name("triage").flatMap(name -> {
            var urgency = Arrays.stream(Urgency.values()).filter(it -> it.id().equals(name)).findFirst();
            if (urgency.isEmpty()) {
                log.wrong("triage", "`" + name + "` is no triage.", "Write emergency, urgent or routine.");
            }
            return urgency;
        });
        return topic.flatMap(name -> triage.map(urgency -> new Log(name, urgency)));
    }

    private static boolean unknownTopic(Block log, String name) {
        var topics = Log.topics();
        log.wrong("topic", "There is no topic `" + name + "`.",
                (Nearest.ask(name, topics) + " Topics are " + String.join(", ", topics) + ".").strip());
        return false;
    }

    static boolean call(Block block) {
        var call = block.name("call");
        call.filter(who -> !who.equals(OPERATOR)).ifPresent(
                who -> block.wrong("call", "Nobody is called `" + who + "`.", "Write `call: operator`."));
        return call.isPresent();
    }

    private Set<StepRef> was() {
        var was = new HashSet<StepRef>();
        for (var name : block.names("was")) {
            step(name).ifPresentOrElse(was::add, () -> block.wrong("was", "`" + name + "` is no name of a step.",
                    "Write the name that this step had, or dialog.step if it was in another file."));
        }
        return was;
    }

    private Optional<Rule> rule(Block rule) {
        rule.keys().forEach(key -> places.put(ref.step() + "." + RULE + "." + key, rule.place(key)));
        return Rule.read(rule);
    }

    private Optional<Block> videoBlock() {
        if (block.isBlock(Video.KEY)) {
            return block.block(Video.KEY);
        }
        block.name(Video.KEY)
                .ifPresent(written -> block.wrong(Video.KEY, "`video` does not say in which sign language.",
                        "Write `video: { rsl: " + written + " }` for Russian Sign Language."));
        return Optional.empty();
    }

    private List<Video> videos(Block videos) {
        videos.keys().forEach(key -> places.put(ref.step() + "." + Video.KEY + "." + key, videos.place(key)));
        return Video.read(videos);
    }

    private Optional<Go> go(Block in, String key, String part) {
        places.put(ref.step() + "." + part, in.place(key));
        return in.name(key).flatMap(target -> {
            if (target.equals(Go.RETURN)) {
                return Optional.of(new Go.Return());
            }
            var step = step(target);
            if (step.isEmpty()) {
                in.wrong(key, "`" + target + "` is no name of a step.", "Write step, dialog.step or return.");
            }
            return step.map(Go.To::new);
        });
    }

    private Optional<StepRef> step(String name) {
        return StepRef.isName(name) ? Optional.of(new StepRef(ref.dialog(), name)) : StepRef.of(name);
    }

    private String keep(String key, Optional<Text> text) {
        text.ifPresent(it -> texts.put(ref.step() + "." + key, it));
        return text.map(Text::value).orElse("");
    }
}
