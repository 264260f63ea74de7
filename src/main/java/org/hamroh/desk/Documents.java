package org.hamroh.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.hamroh.casework.HelpRequest;
import org.hamroh.casework.Sent;
import org.hamroh.casework.Talk;
import org.hamroh.channel.Timer;
import org.hamroh.dialog.Line;
import org.springframework.stereotype.Component;

/**
 * Papers that show who somebody is leave an operator's chat when her talk with the person ends, and after 47 hours at the
 * latest. In a request about documents every photo and file counts as one; elsewhere somebody says so.
 */
@Component
class Documents implements Timer {

    private static final Set<String> TOPICS = Set.of("documents", "registration");
    private static final Set<String> KINDS = Set.of("photo", "document");

    private final Copies copies;
    private final Talk talk;
    private final Hands hands;
    private final Words words;

    Documents(Copies copies, Talk talk, Hands hands, Words words) {
        this.copies = copies;
        this.talk = talk;
        this.hands = hands;
        this.words = words;
    }

    boolean is(HelpRequest request, UUID message) {
        return talk.find(request.id(), message).filter(m -> is(request, m)).isPresent();
    }

    boolean is(HelpRequest request, Talk.Message message) {
        Optional<Sent> sent = message.sent();
        return message.direction() == Talk.Direction.PERSON && sent.isPresent()
                && (TOPICS.contains(request.topic()) && KINDS.contains(sent.get().kind())
                        || isMarked(request, sent.get()));
    }

    /** The operator marks what she answers with the command. */
    void mark(Operator operator, OptionalLong answers) {
        List<UUID> parts = answers.isEmpty() ? List.of() : copies.parts(operator.id(), answers.getAsLong());
        Optional<HelpRequest> request = hands.repliedTo(operator, answers);
        List<Talk.Message> media = request.filter(r -> r.isTakenBy(operator.id())).stream()
                .flatMap(r -> talk.of(r.id()).stream()).filter(m -> m.isMedia() && parts.contains(m.id())).toList();
        if (request.isEmpty() || media.isEmpty()) {
            hands.say(operator, words.line(Line.DOCUMENT_USAGE));
            return;
        }
        media.forEach(m -> talk.mark(request.get().id(), m.id(), m.sent().orElseThrow().as(Sent.Mark.DOCUMENT)));
        parts.forEach(copies::isDocument);
        hands.say(operator, request.get(), words.line(Line.DOCUMENT_KEPT, request.get()));
    }

    @Override
    public void due(Instant now) {
        copies.overdue(now).forEach(copies::withdraw);
        copies.purge(now);
    }

    /** A later version of a document is one too. */
    private boolean isMarked(HelpRequest request, Sent sent) {
        return sent.is(Sent.Mark.DOCUMENT) || sent.is(Sent.Mark.CHANGE) && talk
                .from(request.id(), sent.chat(), sent.message()).stream().anyMatch(m -> m.is(Sent.Mark.DOCUMENT));
    }
}
