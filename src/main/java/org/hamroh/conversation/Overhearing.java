package org.hamroh.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Triage;
import org.hamroh.channel.Content;
import org.hamroh.channel.Incoming;
import org.hamroh.conversation.HeardCounts.Answer;
import org.hamroh.dialog.Entry;
import org.hamroh.dialog.Input;
import org.hamroh.dialog.Line;
import org.hamroh.dialog.StepRef;
import org.hamroh.triage.Verdict;
import org.springframework.stereotype.Component;

/**
 * What the bot heard in free text of its own accord: asks whether it is meant, in words that suit it, and counts what the
 * person says to that. Nothing else stays of it (SC-3, SC-4).
 */
@Component
class Overhearing {

    private static final Set<StepRef> ASKED = Set.of(Entry.DANGER.step(), Entry.DARK.step(), Entry.HURT.step(),
            Entry.ALONE.step(), Entry.SAFE.step(), Entry.DOCUMENTS.step(), Entry.NOT_UNDERSTOOD.step());
    private static final Set<StepRef> DANGER = Set.of(Entry.DANGER.step(), Entry.DARK.step(), Entry.HURT.step(),
            Entry.ALONE.step(), Entry.SAFE.step());
    /** Whoever stands there, or is led there, has been answered in words that suit it. */
    private static final Set<StepRef> ANSWERED = Stream
            .of("dark", "dark_meanwhile", "hurt", "hurt_other", "alone", "child_meanwhile")
            .map(step -> new StepRef("danger", step)).collect(Collectors.toUnmodifiableSet());
    private static final StepRef TEACH = new StepRef("heard", "teach");
    private static final String DOCUMENTS = "documents";
    /** Leads on from there, so that it was meant. */
    private static final Set<String> MEANT = Set.of("danger", DOCUMENTS, "exploitation");
    private static final Pattern WORDS = Pattern.compile("\\s+");

    private final Dialogs dialogs;
    private final Play play;
    private final NumbersAtHand numbers;
    private final HeardCounts counts;
    private final HumanDesk desk;

    Overhearing(Dialogs dialogs, Play play, NumbersAtHand numbers, HeardCounts counts, HumanDesk desk) {
        this.dialogs = dialogs;
        this.play = play;
        this.numbers = numbers;
        this.counts = counts;
        this.desk = desk;
    }

    /** Whether somebody who stands there was asked about danger. */
    static boolean isAboutDanger(StepRef at) {
        return DANGER.contains(at);
    }

    /** Asks whether what was heard is meant. */
    Conversation asks(Conversation c, Verdict verdict, Incoming in) {
        Entry question = verdict.kind() == Verdict.Kind.LOST_DOCUMENTS
                ? Entry.DOCUMENTS
                : Entry.asking(verdict.category());
        return asks(c, verdict.category(), question, in);
    }

    /** Whether there is more to say to it, though somebody has been called for danger already. */
    boolean isNews(Conversation c, Verdict verdict) {
        return Entry.asking(verdict.category()) != Entry.DANGER && !ANSWERED.contains(c.state().at())
                && c.state().waiting().stream().noneMatch(ANSWERED::contains);
    }

    /** The language of the word that opens the screen of help, in whatever script it is; empty if it is another word. */
    Optional<String> safeWord(String text) {
        return text.length() > Limits.SAFE_WORD ? Optional.empty() : dialogs.languageSaying(Line.SAFE_WORD, text);
    }

    /** SC-2. */
    Conversation opensHelp(Conversation c, Incoming in) {
        if (play.open(c).filter(HelpRequest::isTaken).isPresent()) {
            count(HeardCounts.SAFE_WORD, Answer.MARKED, in);
            return numbers.besideTheOperator(c, in);
        }
        return asks(c, HeardCounts.SAFE_WORD, Entry.SAFE, in);
    }

    /** Danger in what a human reads: it is marked for them. */
    void marked(Verdict verdict, Incoming in) {
        if (verdict.kind() == Verdict.Kind.DANGER)
            count(verdict.category(), Answer.MARKED, in);
    }

    /** Nothing was heard in it. If danger comes out soon, it was there, perhaps, and was missed. */
    Conversation nothing(Conversation c, String text, Incoming in) {
        return WORDS.split(text.strip()).length < Limits.UNHEARD_WORDS
                ? c
                : c.hearing(c.overheard().unheard(in.at()));
    }

    private Conversation asks(Conversation c, String category, Entry question, Incoming in) {
        count(category, Answer.ASKED, in);
        StepRef step = dialogs.book(c).step(question.step()).isPresent() ? question.step() : Entry.DANGER.step();
        return play.play(c, new Input.Visit(step), in).hearing(Overheard.asking(category, in.at()));
    }

    /**
     * After each turn: counts the answer to a question that stood open, and lets it go.
     *
     * @param known how urgent the person's open request was before the turn
     */
    Conversation settles(Conversation before, Optional<Triage> known, Conversation turned, Incoming in) {
        Conversation after = missed(before, known, turned, in);
        StepRef was = before.state().at();
        StepRef is = after.state().at();
        if (is.equals(Entry.NOT_UNDERSTOOD.step()) && !was.equals(is)) {
            count(HeardCounts.NOT_UNDERSTOOD, Answer.ASKED, in);
            return after.hearing(after.overheard().about(HeardCounts.NOT_UNDERSTOOD, phrase(in)));
        }
        if (is.equals(was) || ASKED.contains(is) || !after.overheard().isAsked())
            return after;
        if (is.equals(TEACH))
            return after;
        if (was.equals(TEACH)) {
            if (is.equals(Entry.TAUGHT.step()) && !before.overheard().phrase().isEmpty())
                desk.offered(after.language().orElse(dialogs.base()), before.overheard().phrase());
        } else if (ASKED.contains(was))
            count(before.overheard().category(), answer(before, known, after), in);
        return after.hearing(after.overheard().about("", ""));
    }

    /** Whoever was not heard, and asks for urgent help of their own accord soon after. */
    private Conversation missed(Conversation before, Optional<Triage> known, Conversation after, Incoming in) {
        Instant recently = in.at().minus(Limits.UNHEARD);
        if (ASKED.contains(before.state().at()) || !before.overheard().since(recently).isUnheard())
            return after.hearing(after.overheard().since(recently));
        Optional<HelpRequest> urgent = play.open(after).filter(request -> request.triage() == Triage.EMERGENCY
                ? known.filter(Triage.EMERGENCY::equals).isEmpty()
                : request.topic().equals(DOCUMENTS) && known.isEmpty())
                // one that was reopened is nothing new
                .filter(request -> known.isPresent() || !before.requests().contains(request.id()));
        if (urgent.isEmpty())
            return after;
        count(urgent.get().topic(), Answer.MISSED, in);
        return after.hearing(after.overheard().forgetting());
    }

    private Answer answer(Conversation before, Optional<Triage> known, Conversation after) {
        boolean logged = !play.open(after).map(HelpRequest::triage).equals(known)
                || after.requests().size() > before.requests().size();
        String dialog = after.state().at().dialog();
        List<StepRef> waiting = before.state().waiting();
        if (!logged && !waiting.isEmpty() && waiting.getLast().equals(after.state().at()))
            return Answer.NO;
        if (logged && !isPerson(after) || MEANT.contains(dialog))
            return Answer.YES;
        if (logged || dialog.equals(Entry.PERSON.step().dialog()))
            return Answer.HUMAN;
        return numbers.shows(after) || dialog.equals("ended") ? Answer.LATER : Answer.NO;
    }

    private boolean isPerson(Conversation c) {
        return play.open(c).filter(request -> request.topic().equals("person")).isPresent();
    }

    private static String phrase(Incoming in) {
        return in.content() instanceof Content.Text text ? Stripped.of(text.text()) : "";
    }

    private void count(String category, Answer answer, Incoming in) {
        counts.count(category, answer, LocalDate.ofInstant(in.at(), ZoneOffset.UTC));
    }
}
