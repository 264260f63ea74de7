package org.hamroh.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The directory in the words of Open Referral's HSDS 3, for others and from others. What comes from others is proposed,
 * and held back until somebody has checked it.
 */
public final class Hsds {

    private static final String WHY = "HSDS: ";

    private Hsds() {
    }

    /** What an import would make of a file: a whole directory file, worth nothing if there are errors. */
    public record Proposal(String yaml, List<Problem> problems) {

        public boolean isSound() {
            return problems.stream().noneMatch(Problem::isError);
        }
    }

    /** The services of a directory without errors, as JSON. */
    public static String json(Path directory) {
        var mapper = JsonMapper.builder().build();
        var root = mapper.createObjectNode();
        var list = root.putArray("services");
        services(directory).forEach(list::add);
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace("\r\n", "\n") + "\n";
    }

    /** The same as the files of a data package, by their names. */
    public static Map<String, String> csv(Path directory) {
        return CsvPackage.files(HsdsTree.tables(services(directory)));
    }

    /**
     * Reads a file of HSDS and makes a directory file of its services.
     *
     * @param directory     ours, whose countries, texts and list {@code never} the proposal keeps
     * @param keepsVerdicts that it is our own export: what was shown stays so
     */
    public static Proposal take(Path file, Path directory, boolean keepsVerdicts) {
        var problems = new Problems(String.valueOf(file.getFileName()));
        var ours = YamlTree.read(directory, problems).map(Fields::of);
        var services = new HsdsFile(problems).read(file);
        Map<String, YamlBlock> blocks = new LinkedHashMap<>();
        if (ours.isPresent()) {
            var countries = ours.get().fields("countries").map(Fields::keys).orElse(Set.of());
            for (int i = 0; i < services.size(); i++) {
                var service = new HsdsService(services.get(i), "services[" + i + "]", countries, problems);
                var block = service.block(keepsVerdicts, WHY + problems.file());
                if (blocks.putIfAbsent(service.id(), block) != null) {
                    problems.add(Code.K003, 1, 1, "services[" + i + "] is there twice: `" + service.id() + "`.",
                            "Give each service an id of its own.");
                }
            }
        }
        var yaml = ours.map(it -> written(it, blocks)).orElse("");
        var found = new ArrayList<>(problems.all());
        if (!problems.hasErrors()) {
            found.addAll(judged(yaml));
        }
        return new Proposal(yaml, List.copyOf(found));
    }

    private static List<ObjectNode> services(Path directory) {
        var problems = new Problems(String.valueOf(directory.getFileName()));
        var services = new ArrayList<ObjectNode>();
        YamlTree.read(directory, problems).map(Fields::of).ifPresent(top -> {
            Map<String, String> countries = new LinkedHashMap<>();
            each(top, "countries", (code, fields) -> fields.text(code).ifPresent(name -> countries.put(code, name)));
            var export = new HsdsExport(new Wording("", countries, false));
            each(top, "services", (id, all) -> all.fields(id).ifPresent(it -> services.add(export.service(id, it))));
        });
        return services;
    }

    private static void each(Fields top, String key, BiConsumer<String, Fields> take) {
        top.fields(key).ifPresent(block -> block.keys().forEach(name -> take.accept(name, block)));
    }

    private static String written(Fields ours, Map<String, YamlBlock> services) {
        var yaml = new StringBuilder(
                """
                        # yaml-language-server: $schema=../src/docs/schema/directory.json
                        # A proposal made of HSDS. Nothing in it is shown before somebody has checked it and written verdict: shown.

                        """);
        var head = new YamlBlock();
        head.word("directory", ours.text("directory").orElse("services"));
        head.word("language", ours.text("language").orElse("ru"));
        head.word("reviewed", "no");
        yaml.append(head.indented(""));
        for (var key : List.of("countries", "texts")) {
            var block = new YamlBlock();
            each(ours, key, (name, fields) -> fields.text(name).ifPresent(text -> block.text(name, text)));
            yaml.append("\n").append(key).append(":\n").append(block.indented("  "));
        }
        yaml.append("\nservices:").append(services.isEmpty() ? " {}\n" : "\n");
        services.forEach((id, block) -> yaml.append("\n  ").append(id).append(":\n").append(block.indented("    ")));
        var never = ours.texts("never");
        if (!never.isEmpty()) {
            yaml.append("\nnever:\n");
            never.forEach(number -> yaml.append("  - ").append(YamlBlock.quoted(number)).append("\n"));
        }
        return yaml.toString();
    }

    /** As {@code check} would. */
    private static List<Problem> judged(String yaml) {
        try {
            var folder = Files.createTempDirectory("hsds");
            var file = folder.resolve("proposal.yaml");
            try {
                Files.writeString(file, yaml);
                return Directory.read(file).errors();
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException _) {
            return List.of(new Problem(Code.K001, "proposal.yaml", 1, 1, "The proposal cannot be looked at.",
                    "See whether there is room for files in the system's temporary folder."));
        }
    }
}
