package org.hamroh.desk;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hamroh.channel.Address;
import org.hamroh.channel.Incoming;
import org.hamroh.channel.Membership;
import org.hamroh.channel.Sender;
import org.hamroh.vault.Field;
import org.hamroh.vault.SealBroken;
import org.hamroh.vault.Tag;
import org.hamroh.vault.Vault;
import org.springframework.stereotype.Component;

/** The operators in the books. Their addresses and names are sealed too. */
@Component
class Operators {

    private final OperatorStore store;
    private final Vault vault;
    private final LoadingCache<String, Set<Tag>> chats;

    Operators(OperatorStore store, Vault vault) {
        this.store = store;
        this.vault = vault;
        this.chats = Caffeine.newBuilder().expireAfterWrite(Limits.BOOKS).build(all -> concurrent(
                store.findAll().stream().map(Operator::chat).collect(Collectors.toSet())));
    }

    /** Whether this chat may be an operator's: spares a question to the database for everybody else. */
    boolean mayBe(Tag chat) {
        return chats.get("").contains(chat);
    }

    Optional<Operator> of(Tag chat) {
        return mayBe(chat) ? store.findByChat(chat.bytes()) : Optional.empty();
    }

    Optional<Operator> of(Address address) {
        return of(vault.chat(address.id()));
    }

    Optional<Operator> byId(long id) {
        return store.findById(id);
    }

    /** Everybody who is of the desk, whether she can be reached now or not. */
    List<Operator> ofDesk() {
        return store.findByRoleNotOrderById(Operator.Role.NONE);
    }

    List<Operator> reachable() {
        return store.findByRoleNotAndReachableTrueOrderById(Operator.Role.NONE).stream()
                .filter(operator -> address(operator).isPresent()).toList();
    }

    /** Whoever of the group opens a chat with the bot is in the books from then on. */
    Operator admit(Sender sender, Incoming in, Membership membership) {
        String row = row(in.chat());
        byte[] name = vault.keep(Field.OPERATOR_NAME, row, sender.name().getBytes(StandardCharsets.UTF_8));
        Optional<Operator> known = store.findByChat(in.chat().bytes());
        known.ifPresent(operator -> operator.knownAs(name, role(membership)));
        chats.get("").add(in.chat());
        return known.orElseGet(
                () -> store.save(new Operator(in.chat(), sealed(in.address(), row), name, role(membership))));
    }

    /** Where she writes from is where she is reached, should her address not open any more. */
    void hears(Operator operator, Address from) {
        if (address(operator).isEmpty())
            operator.livesAt(sealed(from, row(operator.chat())));
    }

    /** Empty if it does not open: then she cannot be reached until she writes again. */
    Optional<Address> address(Operator operator) {
        Optional<Address> address = kept(Field.OPERATOR_ADDRESS, operator, operator.address())
                .map(bytes -> new Address(ByteBuffer.wrap(bytes).getLong()));
        if (address.isEmpty())
            operator.reachable(false);
        return address;
    }

    /** As colleagues know her. */
    String name(Operator operator) {
        return kept(Field.OPERATOR_NAME, operator, operator.name())
                .map(bytes -> Directions.marked(new String(bytes, StandardCharsets.UTF_8)))
                .filter(name -> !name.isBlank()).orElse("№" + operator.id());
    }

    String name(long operator) {
        return byId(operator).map(this::name).orElse("—");
    }

    static Operator.Role role(Membership membership) {
        return switch (membership) {
        case ADMINISTRATOR -> Operator.Role.COORDINATOR;
        case MEMBER -> Operator.Role.OPERATOR;
        case NONE -> Operator.Role.NONE;
        };
    }

    private byte[] sealed(Address address, String row) {
        return vault.keep(Field.OPERATOR_ADDRESS, row, ByteBuffer.allocate(Long.BYTES).putLong(address.id()).array());
    }

    /** One damaged row must not keep the others from being called. */
    private Optional<byte[]> kept(Field field, Operator operator, byte[] sealed) {
        try {
            return Optional.of(vault.kept(field, row(operator.chat()), sealed));
        } catch (SealBroken e) {
            return Optional.empty();
        }
    }

    private static Set<Tag> concurrent(Set<Tag> tags) {
        Set<Tag> set = ConcurrentHashMap.newKeySet();
        set.addAll(tags);
        return set;
    }

    private static String row(Tag chat) {
        return HexFormat.of().formatHex(chat.bytes());
    }
}
