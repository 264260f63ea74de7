package org.hamroh.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hamroh.dialog.Line;
import org.hamroh.dialog.Plans;
import org.hamroh.rehearsal.Diary.Done;
import org.hamroh.rehearsal.Diary.Done.Pressed;
import org.hamroh.rehearsal.Diary.Done.Wrote;
import org.hamroh.triage.Triage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody did in a rehearsal becomes a plan that holds. */
class RecordingTest {

    private static final Folder FOLDER = Folder.read(Path.of("dialogs"), InstantSource.system());

    @TempDir
    Path folder;

    @Test
    void pressesKeysAndWordsBecomeRows() {
        String plan = recorded(List.of(new Wrote("/start"), new Pressed("l:kk"), new Pressed("s1:documents"),
                new Pressed("s2:lost"), new Wrote(kazakh(Line.BUTTON_BACK)), new Wrote("\"?\""),
                new Wrote(kazakh(Line.BUTTON_HIDE)), new Pressed("f:no"), new Pressed("s3:lost"),
                new Pressed("s4:yes"), new Wrote("words for the operator"), new Pressed("s5:kz"),
                new Pressed("s6:numbers"), new Wrote("/menu")));

        assertThat(plan).isEqualTo("""
                # yaml-language-server: $schema=../src/docs/schema/plan.json
                plan: person-1
                conversations:

                  recorded:
                    - { press: documents, at: documents.which }
                    - { press: lost, at: documents.lost }
                    - { key: back, at: documents.which }
                    - { says: "\\"?\\"", at: documents.which }
                    - { press: lost, at: documents.lost }
                    - press: yes
                      log: { triage: urgent, topic: documents }
                      call: operator
                      at: [documents.called, country.which]
                    - { press: kz, at: documents.meanwhile }
                    - { press: numbers, numbers: KZ, at: numbers.show }
                    - { key: menu, at: menu.topics }
                """);
    }

    @Test
    void whateverWasDoneThePlanHolds() throws IOException {
        List<String> options = FOLDER.library().book("ru").steps().stream().flatMap(step -> step.options().stream())
                .map(option -> option.id()).distinct().toList();
        Random random = new Random(20261123);
        for (int round = 0; round < 20; round++) {
            List<Done> done = new ArrayList<>();
            for (int i = 0; i < 200; i++)
                done.add(random.nextInt(10) > 0
                        ? new Pressed("s1:" + options.get(random.nextInt(options.size())))
                        : new Wrote(List.of("привет", "1", "/menu", "Назад").get(random.nextInt(4))));
            Path file = Files.writeString(folder.resolve("person-1.plan.yaml"), recorded(done));
            Plans plans = Plans.read(file);

            assertThat(plans.findings()).isEmpty();
            assertThat(plans.play(FOLDER.library(), FOLDER.library().languages())).isEmpty();
        }
    }

    @Test
    void whoDidNothingGetsAPlanToBeginWith() {
        assertThat(recorded(List.of())).contains("- { key: menu, at: menu.topics }");
    }

    private static String recorded(List<Done> done) {
        return new Recording(FOLDER.library(), Triage.load(FOLDER.triage())).of("person-1", done);
    }

    private static String kazakh(Line line) {
        return FOLDER.library().book("kk").line(line);
    }
}
