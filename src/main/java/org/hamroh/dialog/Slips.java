package org.hamroh.dialog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The slips that people make in a file: a parser notices them lines later, and in words of its own. */
final class Slips {

    private static final Pattern CONFLICT = Pattern.compile("(<{7}|={7}|>{7})( .*)?");
    private static final Pattern NO_BREAK = Pattern
            .compile("^(\\s*(?:- *)?(?:[\\w.-]+: *)?)[\\u00A0\\u2007\\u202F]");
    private static final Pattern TAB = Pattern.compile("^ *\\t");
    private static final Pattern KEY = Pattern.compile("^\\s*(- )?\\s*[\\w.-]+:(\\s.*)?");
    /** A text that begins with a quote and does not end with it in the same line. */
    private static final Pattern OPEN = Pattern.compile(": +(\"(?:[^\"\\\\]++|\\\\.)*+|'[^']*)$");
    private static final Pattern QUOTED = Pattern.compile("(?:: +|^ *)\"(?:[^\"\\\\]++|\\\\.)*+\"$");
    private static final Pattern IN_A_ROW = Pattern
            .compile("^\\s*(- +|[\\w.-]+: +)\\w+: [^{}]*, *(go|at|label|keep|log|call"
                    + "|numbers|press|types|says|key|heard|topic|triage): .*");
    private static final Pattern NO_COLON = Pattern.compile("^\\s*[\\w-]+( *=.*| +[\"'].*)?\\s*");
    private static final Pattern NO_SPACE = Pattern.compile("^\\s*[\\w-]+:[\"'].*");

    private final String file;
    private final List<String> lines;
    private final String problem;
    private final Optional<Mark> stop;
    private final Optional<Mark> began;

    Slips(String file, String text, YAMLException e) {
        this.file = file;
        this.lines = text.lines()
                .map(line -> line.length() > Limits.LINE ? line.substring(0, Limits.LINE) : line).toList();
        var marked = e instanceof MarkedYAMLException it ? Optional.of(it) : Optional.<MarkedYAMLException>empty();
        this.problem = marked.map(it -> String.valueOf(it.getProblem())).orElse("");
        this.stop = marked.map(MarkedYAMLException::getProblemMark);
        this.began = marked.map(MarkedYAMLException::getContextMark);
    }

    static Place stop(String file, YAMLException e) {
        return e instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                ? Place.of(file, marked.getProblemMark())
                : Place.top(file);
    }

    /** The first that is seen: those that are plain, whatever the parser says, then those that it hints at. */
    Optional<Misread> find() {
        return stop.flatMap(mark -> Stream
                .<Optional<Misread>>of(conflict(), noBreakSpace(mark), tab(mark), openQuote(mark),
                        SlipAt.of(this, mark))
                .flatMap(Optional::stream).findFirst());
    }

    private Optional<Misread> conflict() {
        return first(0, lines.size(), CONFLICT).map(line -> at(line, 0,
                "Two people changed these lines, and both versions stand here (`<<<<<<<`, `=======`, `>>>>>>>`).",
                "Keep the lines that are right, and remove the others and the lines with these marks."));
    }

    /** Looked like a space to whoever pasted it. */
    private Optional<Misread> noBreakSpace(Mark mark) {
        return IntStream.rangeClosed(Math.max(0, mark.getLine() - 1), mark.getLine()).boxed().flatMap(line -> {
            var found = NO_BREAK.matcher(line(line));
            return found.find()
                    ? Stream.of(at(line, found.end(1), "There is a no-break space here: it looks like a "
                            + "space, and is none.", "Delete what stands before the word and type plain spaces."))
                    : Stream.of();
        }).findFirst();
    }

    private Optional<Misread> tab(Mark mark) {
        var found = TAB.matcher(line(mark.getLine()));
        return found.find()
                ? Optional.of(at(mark.getLine(), found.end() - 1, "This line is indented with a tab.",
                        "Indent with spaces, as the lines above it: tabs do not count."))
                : Optional.empty();
    }

    /** It goes on until the next quote, many lines later: what follows it then seems wrong. */
    private Optional<Misread> openQuote(Mark mark) {
        for (int i = 0; i < Math.min(mark.getLine(), lines.size()); i++) {
            var open = OPEN.matcher(line(i));
            if (open.find() && KEY.matcher(line(i + 1)).matches()) {
                return Optional.of(at(i, open.start(1), "The quote that begins here is not closed.",
                        "Write another one at the end of the text."));
            }
        }
        return Optional.empty();
    }

    Misread at(int line, int column, String sentence, String advice) {
        var before = line(line).substring(0, Math.min(column, line(line).length()));
        return new Misread(new Place(file, line + 1, before.codePointCount(0, before.length()) + 1), sentence, advice);
    }

    Misread at(Mark mark, String sentence, String advice) {
        return new Misread(Place.of(file, mark), sentence, advice);
    }

    String line(int number) {
        return number >= 0 && number < lines.size() ? lines.get(number) : "";
    }

    boolean says(String part) {
        return problem.contains(part);
    }

    /** Where what could not be read on began. */
    Optional<Mark> began() {
        return began;
    }

    boolean isSeveralInARow(int line) {
        return IN_A_ROW.matcher(line(line)).matches();
    }

    boolean isWithoutColon(int line) {
        return NO_COLON.matcher(line(line)).matches() && !line(line).isBlank();
    }

    boolean isWithoutSpace(int line) {
        return NO_SPACE.matcher(line(line)).matches();
    }

    boolean isBehindAQuote(Mark mark) {
        return QUOTED.matcher(before(mark).stripTrailing()).find();
    }

    String before(Mark mark) {
        var line = line(mark.getLine());
        return line.substring(0, line.offsetByCodePoints(0, Math.min(mark.getColumn(),
                line.codePointCount(0, line.length()))));
    }

    private Optional<Integer> first(int from, int to, Pattern pattern) {
        return IntStream.range(from, to).filter(i -> pattern.matcher(line(i)).matches()).boxed().findFirst();
    }
}
