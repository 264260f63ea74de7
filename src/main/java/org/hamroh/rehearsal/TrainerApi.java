package org.hamroh.rehearsal;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a trainer changes about the world: the time, and how Telegram is doing. */
@RestController
@WhileRehearsing
@RequestMapping("/rehearsal/api/trainer")
class TrainerApi {

    private final Stage stage;

    TrainerApi(Stage stage) {
        this.stage = stage;
    }

    @PostMapping("/clock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forward(@RequestBody Act.Forward forward) {
        stage.forward(forward.by());
    }

    @PostMapping("/fault")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void befalls(@RequestBody Act.Befall befall) {
        stage.befalls(Trouble.of(befall.fault()));
    }
}
