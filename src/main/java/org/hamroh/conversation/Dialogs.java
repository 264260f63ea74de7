package org.hamroh.conversation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Library;
import org.hamroh.dialog.Reading;
import org.hamroh.dialog.Services;
import org.hamroh.directory.Directory;
import org.hamroh.triage.Triage;
import org.hamroh.triage.UnfitExamples;
import org.hamroh.triage.Verdict;

/** What the bot says and hears, as read from the coordinators' files. */
public final class Dialogs {

    private final Library library;
    private final Directory directory;
    private final Triage triage;
    private final Set<String> languages;

    private Dialogs(Library library, Directory directory, Triage triage) {
        this.library = library;
        this.directory = directory;
        this.triage = triage;
        Set<String> both = new LinkedHashSet<>(library.languages());
        both.retainAll(directory.languages());
        this.languages = Collections.unmodifiableSet(both);
    }

    /** @throws DialogsRefused if a file has an error: half a dialog is worse than none */
    static Dialogs read(Path folder, InstantSource clock) {
        if (!Files.isDirectory(folder))
            throw new DialogsRefused("HAMROH_DIALOGS is no folder: " + folder, 1);
        var reading = Directory.read(folder.resolve("directory.yaml"), clock);
        if (!reading.problems().isEmpty())
            throw new DialogsRefused(reading.problems().getFirst().toString(), reading.problems().size());
        Directory directory = reading.directory();
        Reading dialogs = Library.read(folder,
                Services.of(directory.countries(), directory::country, directory::numbers));
        if (!dialogs.errors().isEmpty())
            throw new DialogsRefused(dialogs.errors().getFirst().toString(), dialogs.errors().size());
        return new Dialogs(dialogs.library(), directory, triage(folder.resolve("triage")));
    }

    private static Triage triage(Path folder) {
        try {
            return Triage.load(folder);
        } catch (UnfitExamples e) {
            throw new DialogsRefused(e.findings().getFirst().toString(), e.findings().size());
        }
    }

    /** The languages that people are offered, in that order. */
    Set<String> languages() {
        return languages;
    }

    /** Those of them in which nobody who grew up with the language has reviewed every text. */
    List<String> unreviewed() {
        return languages().stream()
                .filter(it -> library.unreviewed().contains(it) || directory.unreviewed().contains(it)).toList();
    }

    String base() {
        return library.language();
    }

    /** The book of a language, or of the base language where that one is not offered (any more). */
    public Book book(String language) {
        return library.book(languages().contains(language) ? language : library.language());
    }

    /** The texts for operators. @throws DialogsRefused if they are not there in this language */
    public Book desk(String language) {
        if (!library.deskLanguages().contains(language))
            throw new DialogsRefused("HAMROH_DESK_LANGUAGE: there are no texts for operators in \"" + language
                    + "\", only in " + String.join(", ", library.deskLanguages()) + ".");
        return library.book(language);
    }

    Book book(Conversation conversation) {
        return book(conversation.language().orElse(base()));
    }

    public String country(String code, String language) {
        return directory.country(code, language);
    }

    Verdict hear(String text) {
        return triage.hear(text);
    }

    /** The language whose name is written so, as on its button. */
    Optional<String> languageNamed(String data) {
        return languages().stream().filter(data::equals).findFirst();
    }
}
