package org.hamroh.directory;

import java.util.ArrayList;
import java.util.List;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** Collects what is wrong with one file, so that a coordinator hears of all of it at once. */
final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(Code code, Node place, String sentence, String advice) {
        add(code, place.getStartMark(), sentence, advice);
    }

    void add(Code code, Mark place, String sentence, String advice) {
        add(code, place.getLine() + 1, place.getColumn() + 1, sentence, advice);
    }

    void add(Code code, int line, int column, String sentence, String advice) {
        found.add(new Problem(code, file, line, column, sentence, advice));
    }

    void addAll(Problems more) {
        found.addAll(more.found);
    }

    boolean hasErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    List<Problem> all() {
        return List.copyOf(found);
    }
}
