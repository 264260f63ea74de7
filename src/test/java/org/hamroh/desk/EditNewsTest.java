package org.hamroh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hamroh.Helpline;
import org.hamroh.conversation.DialogsNews;
import org.hamroh.dialog.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several instances see one edit, and the group hears of it once. */
class EditNewsTest {

    @TempDir
    Path folder;

    @Test
    void whoStandsByTellsNothingAlsoNotLater() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            EditNews news = line.part(EditNews.class);
            news.stop();
            news.heard(new DialogsNews.Refused());
            news.heard(new DialogsNews.LanguageGone("Қазақша", "menu.kk.yaml"));
            news.start();
            news.heard(new DialogsNews.Mended());
            news.heard(new DialogsNews.LanguageBack("Тоҷикӣ"));

            line.desk.awaitsText(line.text(Line.LANGUAGE_BACK));
            line.desk.awaitsText(line.text(Line.DIALOGS_MENDED));
            assertThat(line.desk.chat()).noneMatch(it -> it.text().contains(line.text(Line.DIALOGS_REFUSED)))
                    .noneMatch(it -> it.text().contains("Қазақша"));
        }
    }

    @Test
    void whatWasMendedBeforeAnybodyHeardOfItIsNoNews() {
        try (Helpline line = Helpline.started(folder).staffed()) {
            EditNews news = line.part(EditNews.class);
            synchronized (news) {
                news.heard(new DialogsNews.Refused());
                news.heard(new DialogsNews.Mended());
                news.heard(new DialogsNews.LanguageBack("Тоҷикӣ"));
            }

            line.desk.awaitsText(line.text(Line.LANGUAGE_BACK));
            assertThat(line.desk.chat()).noneMatch(it -> it.text().contains(line.text(Line.DIALOGS_REFUSED)))
                    .noneMatch(it -> it.text().contains(line.text(Line.DIALOGS_MENDED)));
        }
    }
}
