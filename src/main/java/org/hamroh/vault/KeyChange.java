package org.hamroh.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * Puts new keys in front of the old ones, and later takes the old ones away. Whatever the step at which it is killed,
 * the files that lie there open all that they opened before it began.
 *
 * @param step called after each step
 */
record KeyChange(KeyFiles files, RootKey root, Epoch week, Runnable step) {

    /** From now on new keys seal. The old ones still open. */
    void begin() throws GeneralSecurityException {
        root.replace(Ciphers.renewed(root.read()));
        step.run();
        Aead wrapping = wrapping();
        files.replaceWrapped(Keyring.TAGS, files.wrapped(Keyring.TAGS, wrapping, Ciphers.PRF), wrapping, Ciphers.PRF);
        step.run();
        String name = week.fileName();
        if (files.has(name))
            files.replaceWrapped(name, Ciphers.renewed(week(wrapping)), wrapping, Ciphers.AEAD);
        else
            files.createWrapped(name, Ciphers.newKeys(), wrapping, Ciphers.AEAD);
        step.run();
    }

    /** From now on only the new keys open anything. */
    void end() throws GeneralSecurityException {
        List<Epoch> others = Epoch.in(files.folder()).filter(each -> !each.equals(week)).sorted(Epoch.BY_TIME).toList();
        for (Epoch other : others) {
            files.folder().destroy(other.fileName());
            step.run();
        }
        Aead wrapping = wrapping();
        files.replaceWrapped(week.fileName(), Ciphers.newestOf(week(wrapping)), wrapping, Ciphers.AEAD);
        step.run();
        files.folder().clear();
        step.run();
        KeysetHandle left = Ciphers.newestOf(root.read());
        provesEnough(left.getPrimitive(Ciphers.AEAD, Aead.class));
        root.replace(left);
        step.run();
    }

    /** Nothing that lies there may need what is about to go. */
    private void provesEnough(Aead newest) {
        files.wrapped(Keyring.TAGS, newest, Ciphers.PRF);
        Epoch.in(files.folder()).forEach(each -> files.wrapped(each.fileName(), newest, Ciphers.AEAD));
    }

    private Aead wrapping() throws GeneralSecurityException {
        return root.read().getPrimitive(Ciphers.AEAD, Aead.class);
    }

    private KeysetHandle week(Aead wrapping) {
        return files.wrapped(week.fileName(), wrapping, Ciphers.AEAD);
    }
}
