package org.hamroh.rehearsal;

import java.util.Optional;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Effect;
import org.hamroh.dialog.Entry;
import org.hamroh.dialog.Input;
import org.hamroh.dialog.Line;
import org.hamroh.dialog.State;
import org.hamroh.dialog.Turn;
import org.hamroh.dialog.Urgency;
import org.hamroh.triage.Triage;
import org.hamroh.triage.Verdict;

/** What typed words mean to the bot, in its order: a key, a button, danger or lost documents, and then free text. */
final class Ear {

    private static final String HEARD = "heard";

    /** What they mean, {@code act} and {@code value} as in a row of a plan: {@code key: back}. */
    record Meant(String act, String value, Input input) {

        /** That it is no more than likely. */
        boolean isGuessed() {
            return act.equals(HEARD);
        }
    }

    private final Triage triage;
    private boolean logged;
    private boolean emergency;

    Ear(Triage triage) {
        this.triage = triage;
    }

    /** Empty if the bot plays nothing: the words are added to the help request. */
    Optional<Meant> hears(String text, Book book, State state) {
        if (book.says(Line.BUTTON_BACK, text))
            return Optional.of(new Meant("key", "back", new Input.Back()));
        if (book.says(Line.BUTTON_PERSON, text))
            return Optional.of(new Meant("key", "person", new Input.Visit(Entry.PERSON.step())));
        if (Triage.isSame(text, book.line(Line.SAFE_WORD)))
            return Optional.of(new Meant(HEARD, "safe", new Input.Visit(Entry.SAFE.step())));
        Optional<Meant> chosen = book.chosen(state, text)
                .map(option -> new Meant("types", option.id(), new Input.Text(text)));
        return chosen.isPresent() ? chosen : hears(text);
    }

    private Optional<Meant> hears(String text) {
        Verdict verdict = triage.hear(text);
        Verdict.Kind kind = verdict.kind();
        Entry asking = Entry.asking(verdict.category());
        if (kind == Verdict.Kind.DANGER && (!emergency || asking != Entry.DANGER))
            return Optional.of(new Meant(HEARD, asking.step().step(), new Input.Visit(asking.step())));
        if (logged)
            return Optional.empty();
        return Optional.of(kind == Verdict.Kind.LOST_DOCUMENTS
                ? new Meant(HEARD, "documents", new Input.Visit(Entry.DOCUMENTS.step()))
                : new Meant("says", text, new Input.Text(text)));
    }

    /** Remembers what has been logged: from then on words are for the operator. */
    void follows(Turn turn) {
        for (Effect effect : turn.effects())
            if (effect instanceof Effect.LogRequest log) {
                logged = true;
                emergency |= log.triage() == Urgency.EMERGENCY;
            }
    }
}
