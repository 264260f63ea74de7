package org.hamroh.dialog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a plan file, {@code documents.plan.yaml}. */
final class PlanReader {

    static final String END = ".plan.yaml";
    private static final String PLAN = "plan";
    private static final String CONVERSATIONS = "conversations";

    private final String file;
    private final Findings findings = new Findings();

    private PlanReader(String file) {
        this.file = file;
    }

    /** The plans of a file; none if anything is wrong with it, so that half a plan is never played. */
    static List<Plan> read(Path path, Findings findings) {
        var reader = new PlanReader(String.valueOf(path.getFileName()));
        var plans = YamlFile.read(path, reader.findings).map(reader::plans).orElse(List.of());
        var found = reader.findings.sorted();
        if (plans.isEmpty() && found.isEmpty()) {
            findings.add(Code.K005, Place.top(reader.file), "The file holds no plan.", "Write one, or remove it.");
        }
        findings.addAll(found);
        return found.isEmpty() ? plans : List.of();
    }

    private List<Plan> plans(Block root) {
        root.follows(Shape.PLAN);
        var stem = file.substring(0, file.length() - END.length());
        root.name(PLAN).filter(name -> !name.equals(stem))
                .ifPresent(name -> root.wrong(PLAN, "The plan is called `" + name + "` and its file `" + stem + "`.",
                        "Give both the same name."));
        var plans = new ArrayList<Plan>();
        root.block(CONVERSATIONS)
                .ifPresent(all -> all.keys().forEach(name -> plans.add(new Plan(name, rows(all, name)))));
        return plans;
    }

    private List<Row> rows(Block all, String name) {
        var rows = new ArrayList<Row>();
        var blocks = all.blocks(name);
        for (int i = 0; i < blocks.size(); i++) {
            new RowReader(i + 1, blocks.get(i), findings).read().ifPresent(rows::add);
        }
        return rows;
    }
}
