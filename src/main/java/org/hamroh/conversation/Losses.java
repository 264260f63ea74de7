package org.hamroh.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Checker;
import org.hamroh.dialog.Finding;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** What a change of the dialogs would take away from people who are in the middle of something. */
@Component
class Losses {

    private final ConversationStore store;
    private final String desk;

    Losses(ConversationStore store, @Value("${hamroh.desk.language}") String desk) {
        this.store = store;
        this.desk = desk;
    }

    /** A language that people are spoken to in must not become another one under their hands: that is an error. */
    List<String> languages(Edition before, Edition after, List<String> missing) {
        Set<String> lost = new TreeSet<>(before.languages());
        lost.removeAll(after.languages());
        if (!lost.isEmpty())
            lost.retainAll(spoken(lost));
        List<String> errors = new ArrayList<>();
        if (!after.deskLanguages().contains(desk))
            errors.add(error(desk, missing, "Operators read `" + desk + "`, and it would not be complete.",
                    "Complete it; or set another HAMROH_DESK_LANGUAGE and start the bot anew."));
        lost.forEach(language -> errors.add(error(language, missing,
                "People are spoken to in `" + language + "`, and it would not be offered any more.",
                "Complete it: `check` and `wording status` say what is missing. To take a language away, start the bot "
                        + "anew.")));
        return errors;
    }

    /** What was lost while the bot did not run, and cannot be refused any more. */
    List<String> languages(Edition started) {
        Set<String> lost = new TreeSet<>(store.languages());
        lost.removeAll(started.languages());
        return lost.stream().map(language -> "People were spoken to in `" + language
                + "`, which is not complete (any more): they are answered in `" + started.library().language()
                + "`. `wording status` says what is missing.").toList();
    }

    /** K015, where steps have gone: people are led to the start of the dialog. */
    List<String> steps(Edition before, Edition after) {
        Book next = after.library().book(after.library().language());
        boolean gone = before.library().book(before.library().language()).steps().stream()
                .anyMatch(step -> next.standing(step.ref()).isEmpty());
        return gone ? steps(after) : List.of();
    }

    /** The same, where nobody knows what was before. */
    List<String> steps(Edition edition) {
        return Checker.removedUnder(edition.library(), store).stream().map(Finding::toString).toList();
    }

    /** While nobody can say, each of them may be. */
    private Set<String> spoken(Set<String> lost) {
        try {
            return store.languages();
        } catch (DataAccessException e) {
            return Set.copyOf(lost);
        }
    }

    private static String error(String language, List<String> missing, String sentence, String advice) {
        Optional<String> first = missing.stream().filter(line -> line.contains("." + language + ".yaml:")).findFirst();
        return first.map(line -> line.replaceFirst(": .*", "")).orElse("*." + language + ".yaml:1:1")
                + ": error K030: " + sentence + " " + advice;
    }
}
