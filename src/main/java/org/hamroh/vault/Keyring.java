package org.hamroh.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The open keys of this process. All but the root key lie in the keys folder, wrapped by it. */
final class Keyring {

    static final String TAGS = "tags";

    private final KeyFiles files;
    private final InstantSource clock;
    private final Aead root;
    private final PrfSet tags;
    private final Map<Epoch, Aead> epochs = new ConcurrentHashMap<>();

    private Keyring(KeyFiles files, RootKey rootKey, InstantSource clock) throws GeneralSecurityException {
        this.files = files;
        this.clock = clock;
        this.root = rootKey.read().getPrimitive(Ciphers.AEAD, Aead.class);
        this.tags = files.wrapped(TAGS, root, Ciphers.PRF).getPrimitive(Ciphers.PRF, PrfSet.class);
    }

    static boolean exists(KeyFiles files, RootKey rootKey) {
        return rootKey.exists() && files.has(TAGS);
    }

    static void create(KeyFiles files, RootKey rootKey) throws GeneralSecurityException {
        rootKey.create(Ciphers.newKeys());
        Aead root = rootKey.read().getPrimitive(Ciphers.AEAD, Aead.class);
        files.createWrapped(TAGS, KeysetHandle.generateNew(HmacPrfParameters.builder().setKeySizeBytes(32)
                .setHashType(HmacPrfParameters.HashType.SHA256).build(), Ciphers.PRF), root, Ciphers.PRF);
    }

    static Keyring open(KeyFiles files, RootKey rootKey, InstantSource clock) throws GeneralSecurityException {
        return new Keyring(files, rootKey, clock);
    }

    Aead root() {
        return root;
    }

    PrfSet tags() {
        return tags;
    }

    Epoch current() {
        return Epoch.at(clock.instant());
    }

    /** This week's key; its file stands, synced, before the key is first used. */
    Aead epoch(Epoch epoch) {
        return epochs.computeIfAbsent(epoch, this::made);
    }

    /** Asks the folder each time but for this week: another instance may have destroyed the key. */
    Optional<Aead> find(Epoch epoch) {
        if ((epoch.equals(current()) && epochs.containsKey(epoch)) || files.has(epoch.fileName()))
            return Optional.of(epoch(epoch));
        epochs.remove(epoch);
        return Optional.empty();
    }

    /** The weeks before this one whose keys still exist, the oldest first. */
    List<Epoch> weeksBefore(Epoch epoch) {
        return Epoch.in(files.folder()).filter(week -> Epoch.BY_TIME.compare(week, epoch) < 0).sorted(Epoch.BY_TIME)
                .toList();
    }

    /** Nothing sealed in that week opens from now on, in no copy of the database. */
    void destroy(Epoch epoch) {
        files.folder().destroy(epoch.fileName());
        epochs.remove(epoch);
    }

    /** What a killed run took away, and did not come to destroy. */
    void finishDestroying() {
        files.folder().finishDestroying();
    }

    private Aead made(Epoch epoch) {
        try {
            if (!files.has(epoch.fileName()))
                files.createWrapped(epoch.fileName(), Ciphers.newKeys(), root, Ciphers.AEAD);
            return files.wrapped(epoch.fileName(), root, Ciphers.AEAD).getPrimitive(Ciphers.AEAD, Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this week's key could not be made", e);
        }
    }
}
