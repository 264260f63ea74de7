package org.hamroh.rehearsal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hamroh.dialog.FolderChange;
import org.hamroh.dialog.Version;
import org.hamroh.dialog.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what was live when, and puts one of these versions back. The bot takes it live as whatever is saved. */
@Command(name = "versions", mixinStandardHelpOptions = true,
        description = "Lists the versions of the dialogs that were live, and puts one back.")
final class VersionsCommand implements Callable<Integer> {

    private static final int ERRORS = 1;
    private static final int WRONG_USAGE = 2;
    private static final String DATA = "the folder of the bot's data; default: HAMROH_DATA, or data";
    private static final String DATA_FOLDER = "${env:HAMROH_DATA:-data}";
    private static final String TIME_ZONE = "${env:HAMROH_ZONE:-Asia/Almaty}";

    @Option(names = "--data", paramLabel = "DIR", defaultValue = DATA_FOLDER, description = DATA)
    private Path data = Path.of("data");

    @Option(names = "--zone", paramLabel = "ZONE", defaultValue = TIME_ZONE,
            description = "of the times; default: HAMROH_ZONE, or Asia/Almaty")
    private String zone = "Asia/Almaty";

    @Option(names = "--all", description = "the older ones too")
    private boolean all;

    private final PrintStream out;
    private final InstantSource clock;

    VersionsCommand() {
        this(System.out, InstantSource.system());
    }

    VersionsCommand(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Versions versions = Versions.in(data);
        try {
            var time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx").withZone(ZoneId.of(zone));
            List<Version> kept = versions.all();
            if (kept.isEmpty()) {
                out.println("No versions in " + data + " yet. The bot keeps one whenever dialogs go live.");
                return 0;
            }
            Optional<Version> live = versions.live();
            for (Version each : kept.stream().limit(all ? kept.size() : Limits.VERSIONS_LISTED).toList())
                out.println(time.format(each.at()) + "  " + each.hash() + "  "
                        + (live.filter(each::equals).isPresent() ? "live   " : each.isLive() ? "       " : "aside  ")
                        + said(versions.changes(each)));
            if (!all && kept.size() > Limits.VERSIONS_LISTED)
                out.println("And " + (kept.size() - Limits.VERSIONS_LISTED) + " older ones: --all lists them.");
            return 0;
        } catch (DateTimeException e) {
            return wrong(WRONG_USAGE, "There is no time zone " + zone + ": write it as Asia/Almaty.");
        } catch (IOException e) {
            return wrong(ERRORS, "The versions in " + data + " cannot be read: see whether you may open that folder.");
        }
    }

    @Command(name = "put-back", mixinStandardHelpOptions = true,
            description = "Makes the dialogs what they were in a version; what is there now is kept first.")
    int putBack(
            @Parameters(paramLabel = "HASH",
                    description = "as listed, or its first letters") String hash,
            @Option(names = "--dialogs", paramLabel = "DIR", defaultValue = "${env:HAMROH_DIALOGS:-dialogs}",
                    description = "the folder with the dialogs; default: HAMROH_DIALOGS, or dialogs") Path dialogs,
            @Option(names = "--data", paramLabel = "DIR", defaultValue = DATA_FOLDER, description = DATA) Path from) {
        Optional<String> none = WrongFolder.of(dialogs);
        if (none.isPresent())
            return wrong(WRONG_USAGE, none.get());
        Versions versions = Versions.in(from);
        try {
            List<Version> found = versions.find(hash);
            if (hash.isEmpty() || found.size() != 1)
                return wrong(WRONG_USAGE,
                        (found.isEmpty() ? "There is no version " : "More than one version begins with ")
                                + hash + " in " + from + ". `versions` lists them.");
            FolderChange change = versions.putBack(found.getFirst(), dialogs, clock.instant());
            out.println(change.isNone()
                    ? "Nothing to put back: this is what lies in " + dialogs + "."
                    : "Put back " + found.getFirst().hash() + ": " + said(change) + ".\n"
                            + "What was there is kept as a version too. A bot that runs takes this live in a moment.");
            return 0;
        } catch (IOException e) {
            return wrong(ERRORS, "Not everything could be put back: see whether " + from + " and " + dialogs
                    + " may be written to and nobody has changed the version, then do it again.");
        }
    }

    private static String said(FolderChange change) {
        List<String> said = new ArrayList<>();
        if (!change.changed().isEmpty())
            said.add(listed(change.changed()));
        if (!change.added().isEmpty())
            said.add("new: " + listed(change.added()));
        if (!change.removed().isEmpty())
            said.add("gone: " + listed(change.removed()));
        return said.isEmpty() ? "-" : String.join("; ", said);
    }

    private static String listed(List<String> names) {
        String some = String.join(", ", names.stream().limit(Limits.FILES_LISTED).toList());
        return names.size() <= Limits.FILES_LISTED
                ? some
                : some + " and " + (names.size() - Limits.FILES_LISTED) + " more";
    }

    private static int wrong(int code, String sentence) {
        System.err.println(sentence);
        return code;
    }
}
