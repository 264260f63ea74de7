package org.hamroh.rehearsal;

import java.util.List;
import java.util.Optional;
import org.hamroh.dialog.Button;
import org.hamroh.dialog.Input;
import org.hamroh.dialog.Library;
import org.hamroh.dialog.Line;
import org.hamroh.dialog.PlanWriter;
import org.hamroh.triage.Triage;

/** Makes a plan of what a person did in a rehearsal. What belongs to no dialog (language, hiding) is left out. */
final class Recording {

    private static final String LANGUAGE = "l:";

    private final Library library;
    private final PlanWriter plan;
    private final Ear ear;
    private boolean begun;

    Recording(Library library, Triage triage) {
        this.library = library;
        this.plan = new PlanWriter(library.book(library.language()));
        this.ear = new Ear(triage);
    }

    /** @return the plan file of this name */
    String of(String name, List<Diary.Done> done) {
        for (Diary.Done each : done)
            switch (each) {
            case Diary.Done.Pressed(var data) -> pressed(data);
            case Diary.Done.Wrote(var text) -> wrote(text);
            }
        return plan.plan(name, "recorded");
    }

    private void pressed(String data) {
        if (data.startsWith(LANGUAGE) && library.languages().contains(data.substring(LANGUAGE.length())))
            plan.speaks(library.book(data.substring(LANGUAGE.length())));
        Optional<String> option = Input.Press.of(data).map(Input.Press::option);
        if (option.filter(Button.MENU::equals).isPresent())
            menu();
        option.filter(plan::offers)
                .ifPresent(id -> row("press: " + id, new Input.Press(plan.state().screen(), id)));
    }

    private void wrote(String text) {
        if (text.startsWith("/start") || text.startsWith("/menu"))
            menu();
        else if (!text.startsWith("/") && !plan.book().says(Line.BUTTON_LANGUAGE, text)
                && !plan.book().says(Line.BUTTON_HIDE, text))
            ear.hears(text, plan.book(), plan.state()).ifPresent(meant -> row(meant.act() + ": "
                    + (meant.act().equals("says") ? PlanWriter.quoted(text) : meant.value()), meant.input()));
    }

    /** A plan begins there by itself. */
    private void menu() {
        if (begun)
            row("key: menu", new Input.Start());
    }

    private void row(String does, Input input) {
        begun = true;
        ear.follows(plan.row(does, input));
    }
}
