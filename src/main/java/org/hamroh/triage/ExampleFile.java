package org.hamroh.triage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** One language's examples: who says what, in which group, and how urgent it is. */
final class ExampleFile {

    private static final List<String> TIERS = List.of("tier1", "tier2");

    private final YamlTree tree;
    private final String language;
    private final Lexicon lexicon;
    private final List<Example> examples;
    private final Map<List<String>, Verdict.Kind> meanings = new HashMap<>();
    private final Meanings elsewhere;
    private final Map<String, String> names = new HashMap<>();

    ExampleFile(String name, Lexicon lexicon, List<Example> examples, Meanings elsewhere, List<Finding> findings) {
        this.tree = new YamlTree(name, findings);
        var own = name.substring(name.lastIndexOf('/') + 1);
        this.language = own.substring(0, own.indexOf('.'));
        this.lexicon = lexicon;
        this.examples = examples;
        this.elsewhere = elsewhere;
    }

    void read(String text) {
        try {
            tree.root(text).ifPresent(this::languageFile);
        } catch (MarkedYAMLException e) {
            tree.notYaml(e);
        }
    }

    String language() {
        return language;
    }

    /** What each category is called in the file's language; whoever left one out reads its id. */
    Map<String, String> names() {
        return names;
    }

    private void languageFile(MappingNode root) {
        var entries = tree.entries(root);
        tree.only(entries, List.of("language", "negation", "negation_after", "names", "people", "alike", "danger",
                "lost_documents", "harmless"));
        for (var needed : List.of("language", "danger", "harmless")) {
            tree.need(root, entries, needed);
        }
        for (var entry : entries) {
            switch (entry.key()) {
            case "language" -> language(entry.value());
            case "negation" -> texts(entry.value(), word -> lexicon.negation(word.value()));
            case "negation_after" -> texts(entry.value(), word -> lexicon.negationAfter(word.value()));
            case "names" -> groups(entry.value(), (category, node) -> tree.text(node)
                    .ifPresent(name -> names.put(category, name.value())));
            case "people" -> groups(entry.value(), (group, node) -> texts(node,
                    word -> lexicon.people(group, word.value())));
            case "alike" -> groups(entry.value(), (group, node) -> texts(node,
                    word -> lexicon.alike(group, word.value())));
            case "danger" -> groups(entry.value(), this::category);
            case "lost_documents" -> groups(entry.value(),
                    (group, node) -> learn(node, Verdict.Kind.LOST_DOCUMENTS, group, 0));
            case "harmless" -> groups(entry.value(), (group, node) -> learn(node, Verdict.Kind.NONE, group, 0));
            default -> {
                // Already found to be unknown.
            }
            }
        }
    }

    private void language(Node node) {
        tree.text(node).filter(said -> !said.value().equals(language)).ifPresent(said -> tree.error(node, "T008",
                "The file is named for \"%s\" and says \"%s\".".formatted(language, said.value()),
                "Let the name and the language agree."));
    }

    private void category(String category, Node node) {
        tree.mapping(node).ifPresent(tiers -> {
            var entries = tree.entries(tiers);
            tree.only(entries, TIERS);
            for (var entry : entries) {
                learn(entry.value(), Verdict.Kind.DANGER, category, TIERS.indexOf(entry.key()) + 1);
            }
        });
    }

    private void learn(Node node, Verdict.Kind kind, String category, int tier) {
        texts(node, text -> {
            var words = Folding.words(text.value());
            if (words.isEmpty() || text.value().length() > Limits.EXAMPLE_CHARACTERS) {
                tree.error(text.node(), "T006", "An example has words, and at most %d characters."
                        .formatted(Limits.EXAMPLE_CHARACTERS), "Write what a person would say in one breath.");
            } else if (isNew(text, words, kind)) {
                elsewhere.other(words, kind, tree.place(text.node()))
                        .ifPresent(other -> tree.warning(text.node(), "T009",
                                "The same words mean something else at %s.".formatted(other),
                                "Make one of the two longer, so that they can be told apart."));
                lexicon.known(words);
                examples.add(new Example(language, text.value(), kind, category, tier));
            }
        });
    }

    private boolean isNew(YamlTree.Text text, List<String> words, Verdict.Kind kind) {
        var before = Optional.ofNullable(meanings.putIfAbsent(words, kind));
        if (before.isEmpty()) {
            return true;
        }
        if (before.get() == kind) {
            tree.warning(text.node(), "T007", "This example is here twice.", "Keep one of the two.");
        } else {
            tree.error(text.node(), "T007", "This example is said to mean two things.", "Decide which, and keep that.");
        }
        return false;
    }

    private void groups(Node node, GroupReader reader) {
        tree.mapping(node).ifPresent(groups -> tree.entries(groups)
                .forEach(group -> reader.read(group.key(), group.value())));
    }

    private void texts(Node node, Consumer<YamlTree.Text> reader) {
        tree.list(node).forEach(item -> tree.text(item).ifPresent(reader));
    }

    private interface GroupReader {
        void read(String group, Node node);
    }
}
