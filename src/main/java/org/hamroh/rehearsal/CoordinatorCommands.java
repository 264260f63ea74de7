package org.hamroh.rehearsal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The coordinators' commands: without a server, in about a second. */
public final class CoordinatorCommands {

    private static final Map<String, Supplier<Object>> COMMANDS = new LinkedHashMap<>();

    static {
        COMMANDS.put("check", CheckCommand::new);
        COMMANDS.put("play", PlayCommand::new);
        COMMANDS.put("preview", PreviewCommand::new);
        COMMANDS.put("talk", TalkCommand::new);
        COMMANDS.put("wording", WordingCommand::new);
        COMMANDS.put("directory", DirectoryCommand::new);
        COMMANDS.put("versions", VersionsCommand::new);
        COMMANDS.put("triage", TriageCommand::new);
    }

    private CoordinatorCommands() {
    }

    /** The command that the first word names: to make all of them costs a tenth of a check. Otherwise all. */
    public static Collection<Object> of(List<String> words) {
        var named = words.isEmpty() ? null : COMMANDS.get(words.getFirst());
        return named == null ? COMMANDS.values().stream().map(Supplier::get).toList() : List.of(named.get());
    }
}
