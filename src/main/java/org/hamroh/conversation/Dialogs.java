package org.hamroh.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hamroh.dialog.Book;
import org.hamroh.dialog.Entry;
import org.hamroh.dialog.Line;
import org.hamroh.directory.Listed;
import org.hamroh.directory.Directory;
import org.hamroh.triage.Triage;
import org.hamroh.triage.Verdict;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the bot says and hears now. Whoever asks within a transaction gets what was live at its first question until it
 * ends: no turn is half of one edition and half of the next.
 */
public final class Dialogs {

    /** Keys that stand below people's chats: buttons that stay there when the dialogs change. */
    static final List<Line> KEYS = List.of(Line.BUTTON_PERSON, Line.BUTTON_BACK, Line.BUTTON_LANGUAGE,
            Line.BUTTON_HIDE);

    private static final String ELSEWHERE = "ZZ";

    private volatile Edition live;
    /** What they were called in editions that were live since the start; phones show it on. */
    private final Map<String, Line> formerKeys = new ConcurrentHashMap<>();

    Dialogs(Edition first) {
        live = first;
    }

    /** Beside whatever comes then, so that the first poll does not wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void learn() {
        live.triage().learn();
    }

    void goLive(Edition next) {
        for (String language : live.languages())
            KEYS.forEach(key -> formerKeys.put(live.book(language).line(key), key));
        live = next;
    }

    /** What a turn that begins now would get. */
    Edition live() {
        return live;
    }

    /** The languages that people are offered, in that order. */
    public Set<String> languages() {
        return now().languages();
    }

    public String base() {
        return now().library().language();
    }

    /** The book of a language, or of the base language where that one is not offered (any more). */
    public Book book(String language) {
        return now().book(language);
    }

    /** The texts for operators; to be asked anew for each. @throws DialogsRefused if they are not there in this language */
    public Book desk(String language) {
        Edition now = now();
        if (!now.deskLanguages().contains(language))
            throw new DialogsRefused("HAMROH_DESK_LANGUAGE: there are no texts for operators in \"" + language
                    + "\", only in " + String.join(", ", now.deskLanguages()) + ".");
        return now.library().book(language);
    }

    Book book(Conversation conversation) {
        Edition now = now();
        return now.book(conversation.language().orElse(now.library().language()));
    }

    /** The countries that people are asked for, without the one that stands for all others. */
    public List<String> countries() {
        return book(base()).step(Entry.COUNTRY.step()).stream().flatMap(step -> step.options().stream())
                .flatMap(option -> Stream.ofNullable(option.keep().get("country")))
                .filter(code -> !code.equals(ELSEWHERE)).distinct().toList();
    }

    public String country(String code, String language) {
        return now().directory().country(code, language);
    }

    /** The services to which somebody can be referred, those of a country first. */
    public List<Listed> services(String country, String language) {
        return now().directory().referable(country, language);
    }

    /** A service by its key, also one to which nobody is referred any more. */
    public Optional<Listed> listed(String service, String language) {
        return now().directory().listed(service, language);
    }

    public Directory directory() {
        return now().directory();
    }

    Verdict hear(String text) {
        return now().triage().hear(text);
    }

    /** Whether the words sound like danger. */
    public boolean isDanger(String text) {
        return hear(text).kind() == Verdict.Kind.DANGER;
    }

    /**
     * What the words sound like.
     *
     * @param what the category as it is called in the language asked for
     * @param like the example that is most like them, in whatever language it is
     */
    public record Danger(String what, String like) {
    }

    public Optional<Danger> dangerIn(String text, String language) {
        Verdict verdict = hear(text);
        return verdict.kind() == Verdict.Kind.DANGER
                ? Optional.of(new Danger(heardAs(verdict.category(), language), verdict.like().getFirst()))
                : Optional.empty();
    }

    /** What a category of the examples is called in a language. */
    public String heardAs(String category, String language) {
        return now().triage().name(category, language);
    }

    /** The language in which somebody wrote these very words, in whatever script and spelling. */
    Optional<String> languageSaying(Line line, String text) {
        return languages().stream().filter(language -> Triage.isSame(text, book(language).line(line))).findFirst();
    }

    /** The language whose name is written so, as on its button. */
    Optional<String> languageNamed(String data) {
        return languages().stream().filter(data::equals).findFirst();
    }

    /** The key that was called so before the dialogs changed. */
    Optional<Line> formerKey(String text) {
        return Optional.ofNullable(formerKeys.get(text));
    }

    private Edition now() {
        if (!TransactionSynchronizationManager.isSynchronizationActive())
            return live;
        if (TransactionSynchronizationManager.getResource(this) instanceof Edition held)
            return held;
        Edition now = live;
        TransactionSynchronizationManager.bindResource(this, now);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Dialogs.this);
            }
        });
        return now;
    }
}
