package org.hamroh.rehearsal;

import java.nio.file.Path;
import java.time.InstantSource;
import org.hamroh.triage.Triage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Gives what a phone's person did as a plan file, to be kept beside the dialogs. */
@RestController
@WhileRehearsing
class PlanApi {

    private final Stage stage;
    private final Path dialogs;

    PlanApi(Stage stage, @Value("${hamroh.dialogs}") Path dialogs) {
        this.stage = stage;
        this.dialogs = dialogs;
    }

    @GetMapping("/rehearsal/api/phones/{id}/plan")
    ResponseEntity<String> plan(@PathVariable String id) {
        Actor actor = stage.actor(id);
        Folder folder = Folder.read(dialogs, InstantSource.system());
        if (!folder.dialogs().errors().isEmpty())
            throw new Refused("The dialogs have errors: run check.");
        String plan = new Recording(folder.library(), Triage.load(folder.triage())).of(actor.id(),
                actor.diary().done());
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + actor.id() + ".plan.yaml\"").body(plan);
    }
}
