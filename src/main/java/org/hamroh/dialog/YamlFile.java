package org.hamroh.dialog;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.StreamReader;

import static java.nio.charset.StandardCharsets.UTF_8;

/** One file as YAML's node tree: typed loading would turn {@code no:} into false and phone numbers into others. */
final class YamlFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final Findings findings;

    private YamlFile(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** The file's outermost block; empty, with a finding, if it cannot be read. */
    static Optional<Block> read(Path path, Findings findings) {
        var yaml = new YamlFile(String.valueOf(path.getFileName()), findings);
        return yaml.decode(path).flatMap(yaml::compose).flatMap(yaml::mapping);
    }

    /** The same of a text that the file would have. */
    static Optional<Block> read(String name, String text, Findings findings) {
        var yaml = new YamlFile(name, findings);
        return yaml.small(text.getBytes(UTF_8).length, () -> yaml.unseen(text)).flatMap(yaml::compose)
                .flatMap(yaml::mapping);
    }

    private Optional<String> small(long bytes, Supplier<Optional<String>> text) {
        return bytes <= Limits.FILE
                ? text.get()
                : broken(Place.top(file), "The file is larger than " + Limits.FILE / 1024 + " KiB.",
                        "Split it into several dialogs.");
    }

    private Optional<String> decode(Path path) {
        try {
            return small(Files.size(path), () -> decodeSmall(path));
        } catch (IOException e) {
            return unopened();
        }
    }

    private Optional<String> decodeSmall(Path path) {
        try {
            var bytes = ByteBuffer.wrap(Files.readAllBytes(path));
            var chars = CharBuffer.allocate(bytes.remaining());
            boolean foreign = UTF_8.newDecoder().decode(bytes, chars, true).isError();
            var all = chars.flip().toString();
            var text = all.startsWith(BYTE_ORDER_MARK) ? all.substring(1) : all;
            return foreign
                    ? broken(Place.after(file, text), "The file is not in UTF-8.",
                            "Save it again with the encoding UTF-8.")
                    : unseen(text);
        } catch (IOException e) {
            return unopened();
        }
    }

    private Optional<String> unopened() {
        return broken(Place.top(file), "The file cannot be opened.", "See whether it may be read.");
    }

    /** UTF-8 without its byte order mark. */
    static String decode(byte[] bytes) throws CharacterCodingException {
        var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private Optional<String> unseen(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (!Character.isSurrogate(sign) && !StreamReader.isPrintable(sign)) {
                return broken(Place.after(file, text.substring(0, i)),
                        "There is a sign here that cannot be seen (U+%04X).".formatted((int) sign),
                        "Delete it, and type anew what stands around it.");
            }
        }
        return Optional.of(text);
    }

    private Optional<Node> compose(String text) {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(Limits.DEPTH);
        options.setCodePointLimit(Limits.FILE);
        // Nothing is repeated while composing, and the anchor that they name is a finding with a place.
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        try {
            var root = new Yaml(options).compose(new StringReader(text));
            return root == null
                    ? broken(Place.top(file), "The file is empty.", "Write a dialog, or remove the file.")
                    : Optional.of(root);
        } catch (YAMLException e) {
            return broken(Misread.of(file, text, e));
        }
    }

    private Optional<Block> mapping(Node root) {
        if (!(root instanceof MappingNode mapping)) {
            return broken(Place.of(file, root.getStartMark()), "The file has no keys.",
                    "Begin it with `dialog:`, `lines:`, `language:` or `plan:`.");
        }
        var anchor = first(root, node -> node.getAnchor() != null);
        if (anchor.isPresent()) {
            return broken(Place.of(file, anchor.get().getStartMark()),
                    "Anchors (`&name`) and aliases (`*name`) are not read here.",
                    "Write the text out again, or put it in quotes if it begins with `&` or `*`.");
        }
        return first(root, node -> !Nodes.isPlain(node))
                .<Optional<Block>>map(node -> broken(Misread.tags(Place.of(file, node.getStartMark()))))
                .orElseGet(() -> Optional.of(new Block(file, mapping, findings)));
    }

    /** A node is asked before its content, so a block with an anchor that contains itself ends the walk. */
    private static Optional<Node> first(Node node, Predicate<Node> wanted) {
        if (wanted.test(node)) {
            return Optional.of(node);
        }
        return Nodes.children(node).stream().flatMap(child -> first(child, wanted).stream()).findFirst();
    }

    private <T> Optional<T> broken(Misread misread) {
        return broken(misread.place(), misread.sentence(), misread.advice());
    }

    private <T> Optional<T> broken(Place place, String sentence, String advice) {
        findings.add(Code.K001, place, sentence, advice);
        return Optional.empty();
    }
}
