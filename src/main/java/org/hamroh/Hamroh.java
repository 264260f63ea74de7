package org.hamroh;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hamroh.rehearsal.CoordinatorCommands;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The helpline: serves a real bot, or does what its first word asks for. */
@Command(name = "hamroh", mixinStandardHelpOptions = true,
        description = "Serves the bot of HAMROH_TELEGRAM_TOKEN, or does what a command says.")
public final class Hamroh implements Callable<Integer> {

    /** The process goes on running: no exit code yet. */
    private static final int RUNNING = -1;

    @Parameters(arity = "0..*", hidden = true)
    private List<String> settings = new ArrayList<>();

    private Hamroh() {
    }

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Hamroh());
        line.addSubcommand(new Rehearse());
        line.addSubcommand(new RotateKeys());
        line.addSubcommand(new AuditCheck());
        line.setUnmatchedOptionsArePositionalParams(true);
        CoordinatorCommands.of(List.of(args)).forEach(line::addSubcommand);
        int code = line.execute(args);
        if (code != RUNNING)
            System.exit(code);
    }

    @Override
    public Integer call() {
        return Serving.start(settings, false) ? RUNNING : Serving.REFUSED;
    }

    @Command(name = "rehearse", mixinStandardHelpOptions = true,
            description = "Starts the rehearsal line: phones in the browser, nothing leaves this machine.")
    private static final class Rehearse implements Callable<Integer> {

        @Parameters(arity = "0..*", hidden = true)
        private List<String> settings = new ArrayList<>();

        @Override
        public Integer call() {
            return Serving.start(settings, true) ? RUNNING : Serving.REFUSED;
        }
    }
}
