package org.hamroh.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A help request → a service, with the person's consent. It alone decides which status may follow which; nothing is
 * offered that the person has not agreed to, item by item. Long, as every transition stands here.
 */
@Entity
@Table(name = "referral")
public class Referral {

    /** Where a referral stands. */
    public enum Status {
        DRAFTED("The operator is still writing it."),
        ASKED("The person is asked whether it may be sent."),
        OFFERED("The person has agreed, and the service is asked."),
        ACCEPTED("The service has accepted it."),
        DECLINED("The service has declined it."),
        DONE("The service has helped."),
        WITHDRAWN("The person has withdrawn the consent.");

        private final String sentence;

        Status(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    /** What can be sent, each with a consent of its own. */
    public enum Item {
        /** As the person wants to be called. */
        NAME,
        LANGUAGE,
        COUNTRY,
        /** In a sentence. */
        NEED,
        /** How the person can be reached safely. */
        REACH;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a service declines. */
    public enum Reason {
        FULL, AREA, TOPIC, OTHER
    }

    /** In whose words the person is asked: under 12, from 12 to 17, from 18 on. */
    public enum Age {
        CHILD, TEEN, ADULT
    }

    @Id
    private UUID id;
    @Version
    private @Nullable Integer version;
    private UUID request;
    private long operator;
    private String service;
    @Enumerated(EnumType.STRING)
    private Status status = Status.DRAFTED;
    @Enumerated(EnumType.STRING)
    private @Nullable Age age;
    private byte[] items;
    private String agreed = "";
    @Enumerated(EnumType.STRING)
    private @Nullable Reason reason;
    @Enumerated(EnumType.STRING)
    private @Nullable Helped helped;
    @Column(name = "drafted_at")
    private Instant draftedAt;
    private @Nullable String link;
    @Column(name = "link_until")
    private @Nullable Instant linkUntil;
    private @Nullable String browser;
    @Column(name = "tried_twice")
    private boolean triedTwice;

    @SuppressWarnings("NullAway")
    protected Referral() {
    }

    Referral(UUID id, UUID request, long operator, String service, byte[] items, Instant at) {
        this.id = id;
        this.request = request;
        this.operator = operator;
        this.service = service;
        this.items = items;
        this.draftedAt = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** What is to be sent; only while the person has not been asked. */
    void holds(byte[] sealed) {
        require(Status.DRAFTED, "changed");
        items = sealed;
    }

    /** DRAFTED → ASKED. Nothing is preselected. */
    public void ask(Age age) {
        require(Status.DRAFTED, "put to the person");
        status = Status.ASKED;
        this.age = age;
        agreed = "";
    }

    /** The person's yes or no to one item. */
    public void turn(Item item) {
        require(Status.ASKED, "changed");
        Set<Item> now = agreed();
        if (!now.remove(item))
            now.add(item);
        agreed = now.stream().map(Item::name).collect(Collectors.joining(","));
    }

    /** ASKED → DRAFTED: not now. What was agreed to meanwhile counts for nothing. */
    public void notNow() {
        require(Status.ASKED, "put off");
        status = Status.DRAFTED;
        agreed = "";
    }

    /** ASKED → OFFERED. Only what was agreed to is still there; the rest is gone. */
    void agree(byte[] sealed) {
        require(Status.ASKED, "agreed to");
        if (agreed.isEmpty())
            throw new IllegalStateException("A referral of nothing cannot be agreed to.");
        status = Status.OFFERED;
        items = sealed;
    }

    /** OFFERED → ACCEPTED. */
    public void accept() {
        require(Status.OFFERED, "accepted");
        status = Status.ACCEPTED;
    }

    /** OFFERED → DECLINED. */
    public void decline(Reason why) {
        require(Status.OFFERED, "declined");
        status = Status.DECLINED;
        reason = why;
    }

    /** ACCEPTED → DONE. */
    public void finish() {
        require(Status.ACCEPTED, "done");
        status = Status.DONE;
    }

    /** OFFERED or ACCEPTED → WITHDRAWN. */
    public void withdraw() {
        if (!canBeWithdrawn())
            throw refused("withdrawn");
        status = Status.WITHDRAWN;
    }

    /** What the person says became of it. */
    void outcome(Helped helped) {
        this.helped = helped;
    }

    /** A new link takes the place of the one before. */
    void linkedBy(String tag, Instant until) {
        require(Status.OFFERED, "linked to");
        link = tag;
        linkUntil = until;
        browser = null;
        triedTwice = false;
    }

    /** The first browser is the one that may read. False if this is another. */
    boolean openedBy(String tag) {
        if (browser == null)
            browser = tag;
        return browser.equals(tag);
    }

    /** @return whether it is the first time that somebody else tried this link */
    public boolean triedByAnother() {
        boolean first = !triedTwice;
        triedTwice = true;
        return first;
    }

    void loseWords() {
        items = new byte[0];
        link = null;
    }

    private void require(Status needed, String action) {
        if (status != needed)
            throw refused(action);
    }

    private IllegalStateException refused(String action) {
        return new IllegalStateException("A referral cannot be " + action + " now. " + status.sentence());
    }

    public UUID id() {
        return id;
    }

    public UUID request() {
        return request;
    }

    public long operator() {
        return operator;
    }

    /** The service's key in the directory. */
    public String service() {
        return service;
    }

    public Status status() {
        return status;
    }

    public boolean is(Status status) {
        return this.status == status;
    }

    public boolean canBeWithdrawn() {
        return is(Status.OFFERED) || is(Status.ACCEPTED);
    }

    public Age age() {
        return age == null ? Age.ADULT : age;
    }

    byte[] items() {
        return items;
    }

    /** What the person has said yes to so far. */
    public Set<Item> agreed() {
        return agreed.isEmpty()
                ? EnumSet.noneOf(Item.class)
                : Arrays.stream(agreed.split(",")).map(Item::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Item.class)));
    }

    public Optional<Reason> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<Helped> helped() {
        return Optional.ofNullable(helped);
    }

    public boolean isOpened() {
        return browser != null;
    }

    /** Whether this browser is the one that the link was opened with. */
    boolean isOpenedBy(String tag) {
        return tag.equals(browser);
    }

    public boolean isPast(Instant now) {
        return linkUntil == null || !now.isBefore(linkUntil);
    }
}
