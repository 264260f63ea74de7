package org.hamroh.rehearsal;

import java.util.List;

/** The coordinators' commands: without a server, in under a second. */
public final class CoordinatorCommands {

    private CoordinatorCommands() {
    }

    public static List<Object> all() {
        return List.of(new CheckCommand(), new PlayCommand(), new PreviewCommand(), new TalkCommand(),
                new WordingCommand(), new DirectoryCommand(), new VersionsCommand(), new TriageCommand());
    }
}
