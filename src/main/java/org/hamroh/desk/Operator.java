package org.hamroh.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.hamroh.vault.Tag;
import org.jspecify.annotations.Nullable;

/** Somebody of the NGO's people who has opened a chat with the bot. */
@Entity
@Table(name = "operator")
class Operator {

    /** Members of the group are operators, its administrators coordinators; who has left is neither. */
    enum Role {
        OPERATOR, COORDINATOR, NONE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;
    @Version
    private @Nullable Integer version;
    private byte[] chat;
    private byte[] address;
    private byte[] name;
    @Enumerated(EnumType.STRING)
    private Role role;
    private boolean reachable = true;
    @Column(name = "in_hand")
    private @Nullable UUID inHand;
    @Column(name = "header_fresh")
    private boolean headerFresh;
    @Column(name = "as_person")
    private boolean asPerson;
    @Column(name = "header_coming")
    private @Nullable UUID headerComing;
    @Column(name = "header_message")
    private @Nullable Long headerMessage;
    @Column(name = "ring_message")
    private @Nullable Long ringMessage;
    private boolean ringing;

    @SuppressWarnings("NullAway")
    protected Operator() {
    }

    Operator(Tag chat, byte[] address, byte[] name, Role role) {
        this.chat = chat.bytes();
        this.address = address;
        this.name = name;
        this.role = role;
    }

    /** Each first contact after a while brings name and role up to date. */
    void knownAs(byte[] name, Role role) {
        this.name = name;
        this.role = role;
        this.reachable = true;
        this.ringing = false;
    }

    void livesAt(byte[] address) {
        this.address = address;
        this.reachable = true;
    }

    void becomes(Role role) {
        this.role = role;
    }

    void reachable(boolean reachable) {
        this.reachable = reachable;
    }

    /** This request's header is on its way to her. */
    void awaitsHeader(UUID request) {
        headerComing = request;
    }

    /** The header of this request stands in her chat: plain words go to it, if nothing was sent after it. */
    void turnsTo(UUID request, OptionalLong header) {
        inHand = request;
        headerFresh = header.isPresent() && request.equals(headerComing);
        // the one of another request may still be on its way
        if (request.equals(headerComing))
            headerComing = null;
        headerMessage = header.isPresent() ? header.getAsLong() : null;
    }

    /** Something of another request goes out to her: plain words are no longer clear, nor after a header on its way. */
    void interruptedBy(UUID request) {
        arrives(request);
        if (!request.equals(headerComing))
            headerComing = null;
    }

    /** Something of another request stands in her chat now; what is on its way will stand below it. */
    void arrives(UUID request) {
        if (!request.equals(inHand))
            headerFresh = false;
    }

    /** What she writes next may be meant for nobody: she has been asked something, or is in the middle of a long note. */
    void isUnclear() {
        headerFresh = false;
        headerComing = null;
    }

    void letsGo(UUID request) {
        if (request.equals(inHand)) {
            inHand = null;
            headerFresh = false;
        }
    }

    void triesAsPerson(boolean asPerson) {
        this.asPerson = asPerson;
    }

    /** A ring is on its way; no second one before it has arrived or failed. */
    void rings() {
        ringing = true;
        ringMessage = null;
    }

    void rungBy(@Nullable Long message) {
        ringing = false;
        ringMessage = message;
    }

    long id() {
        return id == null ? 0 : id;
    }

    Tag chat() {
        return Tag.of(chat);
    }

    byte[] address() {
        return address;
    }

    byte[] name() {
        return name;
    }

    boolean isCoordinator() {
        return role == Role.COORDINATOR;
    }

    boolean isOnDesk() {
        return role != Role.NONE;
    }

    boolean canBeReached() {
        return isOnDesk() && reachable;
    }

    boolean isAsPerson() {
        return asPerson;
    }

    Optional<UUID> inHand() {
        return Optional.ofNullable(inHand);
    }

    /** The request to which words go without asking: those written after its header was shown, with nothing in between. */
    Optional<UUID> clearlyInHand(OptionalLong written) {
        boolean after = headerMessage != null && written.isPresent() && written.getAsLong() > headerMessage;
        return headerFresh && after ? inHand() : Optional.empty();
    }

    boolean isRinging() {
        return ringing;
    }

    Optional<Long> ringMessage() {
        return Optional.ofNullable(ringMessage);
    }
}
