package org.hamroh.desk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hamroh.casework.Audit;
import org.hamroh.casework.Audit.Act;
import org.hamroh.casework.Audit.Actor;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Talk;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/** What operators note about a request, for operators. Nothing here knows the way to a person. */
@Component
class Notes {

    private final Talk talk;
    private final Operators operators;
    private final Hands hands;
    private final Words words;
    private final Audit audit;

    Notes(Talk talk, Operators operators, Hands hands, Words words, Audit audit) {
        this.talk = talk;
        this.operators = operators;
        this.hands = hands;
        this.words = words;
        this.audit = audit;
    }

    /** @return which one it is */
    UUID keep(Operator operator, HelpRequest request, String text) {
        audit.note(Actor.operator(operator.id()), Act.NOTED, request.id());
        return talk.note(request.id(), operator.id(), text);
    }

    /** All of them, to whoever has the request now. */
    void show(Operator operator, HelpRequest request) {
        List<Talk.Note> notes = talk.notes(request.id());
        if (!notes.isEmpty())
            hands.sayInside(operator, request, words.line(Line.NOTES, request, "list",
                    notes.stream().map(note -> operators.name(note.operator()) + ": " + said(note))
                            .collect(Collectors.joining("\n"))));
    }

    /** The first of its words, where there is not room for all. */
    String beginning(HelpRequest request, UUID note) {
        String text = talk.note(request.id(), note).map(this::said).orElse("");
        int most = Math.min(text.codePointCount(0, text.length()), Limits.REASON);
        return text.substring(0, text.offsetByCodePoints(0, most));
    }

    private String said(Talk.Note note) {
        return note.opens() ? Directions.marked(note.text()) : words.line(Line.NOT_OPENED);
    }
}
