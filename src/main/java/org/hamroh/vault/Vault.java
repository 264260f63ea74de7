package org.hamroh.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals and opens. Three kinds of keys: the root key (for what lives as long as its row, such as an operator's address),
 * one key a week (for what passes through), and one key a help request (see {@link RequestKeys}).
 */
public final class Vault {

    private static final int EPOCH_PREFIX = Integer.BYTES;

    private final Keyring keyring;
    private final Consumer<SealFailed> failures;

    /** One whose failures nobody hears of. */
    Vault(Keyring keyring) {
        this(keyring, failed -> {
        });
    }

    /** @param failures hears of each value that does not open, whatever becomes of the exception */
    Vault(Keyring keyring, Consumer<SealFailed> failures) {
        this.keyring = keyring;
        this.failures = failures;
    }

    /**
     * One for whoever only looks: no keys are made, nothing is written.
     *
     * @throws KeysRefused if the keys are not there, cannot be read or are not those of the database
     */
    public static Vault reading(Path keys, JdbcClient jdbc, InstantSource clock) {
        KeyFiles files = new KeyFiles(keys.toAbsolutePath());
        RootKey root = new RootFile(files);
        try {
            if (!Keyring.exists(files, root))
                throw new KeysRefused("HAMROH_KEYS holds no keys: put the right ones there.");
            Vault vault = new Vault(Keyring.open(files, root, clock));
            new KeyCheck(jdbc).verify(vault);
            return vault;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys could not be read", e);
        }
    }

    /** The pseudonym of a chat. */
    public Tag chat(long id) {
        return tag("chat|" + id);
    }

    /** A keyed 16-byte fingerprint, to recognise the same bytes again without keeping them. */
    public byte[] fingerprint(byte[] bytes) {
        byte[] named = Arrays.copyOf("fingerprint|".getBytes(StandardCharsets.UTF_8), 12 + bytes.length);
        System.arraycopy(bytes, 0, named, 12, bytes.length);
        return prf(named);
    }

    /** A random-looking value that the same name always leads to, here and nowhere else. */
    public byte[] derive(String name) {
        return prf(("derive|" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** Seals with this week's key. Only what can be found, to be sealed anew before that key dies. */
    public byte[] seal(Field field, String row, byte[] content) {
        if (field.key() != Field.Key.WEEK)
            throw new IllegalArgumentException(field + " is not sealed with a week's key");
        Epoch epoch = keyring.current();
        return sealed(epoch, keyring.epoch(epoch), field, row, content);
    }

    /** Seals with the key of a week, and names that week in front. */
    static byte[] sealed(Epoch epoch, Aead key, Field field, String row, byte[] content) {
        byte[] sealed = encrypt(key, field, row, content);
        return ByteBuffer.allocate(EPOCH_PREFIX + sealed.length).putInt(epoch.number()).put(sealed).array();
    }

    /** @throws SealBroken if it is not what was sealed for this very field and row, or its week's key is gone */
    public byte[] open(Field field, String row, byte[] sealed) {
        if (sealed.length <= EPOCH_PREFIX)
            throw broken(field);
        Aead key = key(Epoch.of(ByteBuffer.wrap(sealed).getInt())).orElseThrow(() -> broken(field));
        return opened(key, field, row, Arrays.copyOfRange(sealed, EPOCH_PREFIX, sealed.length));
    }

    /** Opens with the key of the week that is named in front. */
    static byte[] unsealed(Aead key, Field field, String row, byte[] sealed) {
        return decrypt(key, field, row, Arrays.copyOfRange(sealed, EPOCH_PREFIX, sealed.length));
    }

    /** Empty if that week's key is gone or its file is damaged: what was sealed with it opens no more. */
    private Optional<Aead> key(Epoch epoch) {
        try {
            return keyring.find(epoch);
        } catch (KeysRefused damaged) {
            return Optional.empty();
        }
    }

    /** Seals with the root key: for what has to be read as long as its row lives. */
    public byte[] keep(Field field, String row, byte[] content) {
        return encrypt(keyring.root(), field, row, content);
    }

    /** @throws SealBroken if it is not what was kept for this very field and row */
    public byte[] kept(Field field, String row, byte[] sealed) {
        return opened(keyring.root(), field, row, sealed);
    }

    /** As {@link #decrypt}, and a failure is heard of. */
    byte[] opened(Aead key, Field field, String row, byte[] sealed) {
        try {
            return decrypt(key, field, row, sealed);
        } catch (SealBroken e) {
            throw broken(field);
        }
    }

    /** Every failure that is no part of a search goes through here. */
    SealBroken broken(Field field) {
        failures.accept(new SealFailed(field.table() + "." + field.column()));
        return new SealBroken(field);
    }

    static byte[] encrypt(Aead key, Field field, String row, byte[] content) {
        try {
            return key.encrypt(content, field.binding(row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    static byte[] decrypt(Aead key, Field field, String row, byte[] sealed) {
        try {
            return key.decrypt(sealed, field.binding(row));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(field);
        }
    }

    static String row(UUID id) {
        return id.toString();
    }

    private Tag tag(String name) {
        return Tag.of(prf(name.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] prf(byte[] input) {
        try {
            PrfSet tags = keyring.tags();
            return tags.computePrimary(input, Tag.LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("tagging failed", e);
        }
    }
}
