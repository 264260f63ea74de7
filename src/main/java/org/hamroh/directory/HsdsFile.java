package org.hamroh.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads HSDS of either form: a JSON file, or a data package as a folder or a zip. */
final class HsdsFile {

    private static final List<String> LISTS = List.of("services", "contents");

    private final JsonMapper json = JsonMapper.builder().build();
    private final Problems problems;

    HsdsFile(Problems problems) {
        this.problems = problems;
    }

    /** The services with all that hangs on them; none, with a problem, if this is not HSDS. */
    List<ObjectNode> read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return tables(folder(file));
            }
            if (Files.size(file) > Limits.HSDS) {
                return broken("It is larger than " + Limits.HSDS / 1024 / 1024 + " MiB.", "Import it in parts.");
            }
            var bytes = Files.readAllBytes(file);
            return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K'
                    ? tables(zip(Files.newInputStream(file)))
                    : tree(new String(bytes, UTF_8));
        } catch (IOException _) {
            return broken("It cannot be read.", "See whether it is there, is whole and may be opened.");
        }
    }

    private List<ObjectNode> tree(String text) {
        JsonNode root;
        try {
            root = json.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JacksonException e) {
            problems.add(Code.K001, e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr()),
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr()), "This is not JSON.",
                    "Look for a bracket, a quote or a comma that is missing here or in the line above.");
            return List.of();
        }
        var list = root.isArray()
                ? Optional.of(root)
                : LISTS.stream().map(root::path).filter(JsonNode::isArray).findFirst();
        if (list.isEmpty()) {
            return broken("There is no list `services`.", "Write the services of HSDS 3 as a list, or as `services`.");
        }
        List<ObjectNode> services = new ArrayList<>();
        list.get().valueStream().forEach(item -> {
            if (item instanceof ObjectNode service) {
                services.add(service);
            } else {
                problems.add(Code.K004, 1, 1, "services[" + services.size() + "] is no service.",
                        "Write each service as a block in { }.");
            }
        });
        return services;
    }

    private List<ObjectNode> tables(Map<String, String> files) {
        if (!files.containsKey(CsvPackage.DESCRIPTOR)) {
            return broken("There is no " + CsvPackage.DESCRIPTOR + ".",
                    "A data package of HSDS has one beside its CSV.");
        }
        if (!files.containsKey(HsdsTable.SERVICE.path())) {
            return broken("There is no " + HsdsTable.SERVICE.path() + ".",
                    "Without services there is nothing to import.");
        }
        Map<HsdsTable, List<Map<String, String>>> tables = new EnumMap<>(HsdsTable.class);
        files.forEach((path, text) -> HsdsTable.at(path).ifPresent(table -> CsvPackage.rows(text).ifPresentOrElse(
                rows -> tables.put(table, rows),
                () -> problems.add(Code.K001, 1, 1, path + " has a quote that is not closed.",
                        "Save it again as CSV in UTF-8."))));
        return HsdsTree.services(tables);
    }

    private static Map<String, String> folder(Path folder) throws IOException {
        var files = new HashMap<String, String>();
        try (var paths = Files.list(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                if (isOurs(String.valueOf(path.getFileName())) && Files.size(path) <= Limits.HSDS) {
                    files.put(String.valueOf(path.getFileName()), Files.readString(path));
                }
            }
        }
        return files;
    }

    /** In memory, and never more than is allowed: what a zip says of its size need not be true. */
    private static Map<String, String> zip(InputStream file) throws IOException {
        var files = new HashMap<String, String>();
        try (var zip = new ZipInputStream(file)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (isOurs(name)) {
                    var bytes = zip.readNBytes(Limits.HSDS + 1);
                    if (bytes.length > Limits.HSDS) {
                        throw new IOException("more than a directory is");
                    }
                    files.put(name, new String(bytes, UTF_8));
                }
            }
        }
        return files;
    }

    private static boolean isOurs(String name) {
        return name.equals(CsvPackage.DESCRIPTOR) || HsdsTable.at(name).isPresent();
    }

    private List<ObjectNode> broken(String sentence, String advice) {
        problems.add(Code.K001, 1, 1, sentence, advice);
        return List.of();
    }
}
