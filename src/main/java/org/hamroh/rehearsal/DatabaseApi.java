package org.hamroh.rehearsal;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the database holds, and looks for words in it. */
@RestController
@WhileRehearsing
@RequestMapping("/rehearsal/api/database")
class DatabaseApi {

    private final Database database;

    DatabaseApi(Database database) {
        this.database = database;
    }

    @GetMapping
    Held held() {
        return database.held();
    }

    @PostMapping("/search")
    Held.Found search(@RequestBody Act.Search search) {
        return database.search(search.text());
    }
}
