package org.hamroh.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hamroh.Helpline;
import org.hamroh.dialog.Option;
import org.hamroh.dialog.Rows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a preview shows of a screen's buttons is what Telegram is sent. */
class RowsTest {

    @ParameterizedTest
    @ValueSource(strings = { "kk", "ru", "uz-Latn", "uz-Cyrl", "ky", "tg", "en", "ar" })
    void theButtonsOfEveryStepStandAsTheyAreSent(String language) {
        for (var step : Helpline.book(language).steps()) {
            List<String> labels = step.options().stream().map(Option::label).toList();
            assertThat(Rows.of(labels)).as(step.ref().toString()).isEqualTo(sent(labels));
        }
    }

    private static List<Integer> sent(List<String> labels) {
        Keyboard keyboard = Keyboard.column(labels.stream().map(label -> new Keyboard.Button(label, "")).toList());
        return keyboard instanceof Keyboard.Buttons(var rows) ? rows.stream().map(List::size).toList() : List.of();
    }
}
