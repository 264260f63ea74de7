package org.hamroh.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hamroh.channel.Alarms;
import org.hamroh.channel.Alarms.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes what coordinators save live while the bot runs: all of it, or nothing and what is wrong with it. Then the last
 * good edition goes on. The group hears of that once, not at each save on the way to a good one, and when it is mended;
 * and of each language that goes or comes back.
 */
@Component
class Reload {

    private static final Logger LOG = LoggerFactory.getLogger(Reload.class);

    private final DialogsFolder folder;
    private final Dialogs dialogs;
    private final Losses losses;
    private final LiveVersion version;
    private final Alarms alarms;
    private final ApplicationEventPublisher events;
    private String judged;
    private boolean refused;

    Reload(DialogsFolder folder, Dialogs dialogs, Losses losses, LiveVersion version, Alarms alarms,
            ApplicationEventPublisher events) {
        this.folder = folder;
        this.dialogs = dialogs;
        this.losses = losses;
        this.version = version;
        this.alarms = alarms;
        this.events = events;
        judged = dialogs.live().hash();
    }

    /** Once the database can be asked: what was taken from people while the bot did not run. */
    void begin() {
        Edition live = dialogs.live();
        version.shows(live.hash(), folder.liveSince());
        LOG.info("the dialogs of version {} are live, in {}", live.hash(), String.join(", ", live.languages()));
        losses.languages(live).forEach(LOG::warn);
        if (!live.hash().equals(folder.lastLive()))
            losses.steps(live).forEach(LOG::warn);
    }

    /** To be called again and again. */
    synchronized void look(Instant now) {
        if (!folder.watch().isDue(now))
            return;
        folder.watch().takes();
        Proof proof = folder.read(dialogs.live());
        if (!folder.watch().isStill()) {
            folder.discard(proof);
            return;
        }
        folder.watch().took(proof.hash(), now);
        if (!proof.hash().isEmpty() && proof.hash().equals(judged)) {
            folder.discard(proof);
            return;
        }
        judged = proof.hash();
        List<String> errors = new ArrayList<>(proof.errors());
        proof.edition().ifPresent(next -> errors.addAll(losses.languages(dialogs.live(), next, proof.missing())));
        if (errors.isEmpty())
            goLive(proof, now);
        else
            refuse(proof, errors);
    }

    private void goLive(Proof proof, Instant now) {
        Edition before = dialogs.live();
        Edition next = proof.edition().orElseThrow();
        next.triage().learn().join(); // here, so that no turn waits for it
        dialogs.goLive(next);
        folder.keep(proof, now);
        version.shows(next.hash(), folder.liveSince());
        if (refused)
            events.publishEvent(new DialogsNews.Mended());
        refused = false;
        new LanguageChange(before, next).news(proof.missing()).forEach(events::publishEvent);
        LOG.info("the dialogs were changed: version {} is live, in {}; warnings: {}", next.hash(),
                String.join(", ", next.languages()), proof.warnings());
        losses.steps(before, next).forEach(LOG::warn);
    }

    private void refuse(Proof proof, List<String> errors) {
        folder.discard(proof);
        LOG.warn("the dialogs were changed and do not go live, version {} stays; errors: {}", dialogs.live().hash(),
                errors.size());
        Stream<String> said = errors.stream().limit(Limits.FINDINGS_LOGGED);
        said.map(line -> line.replaceAll("\\p{Cc}+", " ")).forEach(LOG::warn);
        if (!refused) {
            alarms.raise(Kind.DIALOGS_REFUSED, "the log names them; `check` lists all");
            events.publishEvent(new DialogsNews.Refused());
        }
        refused = true;
    }
}
