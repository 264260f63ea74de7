package org.hamroh.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chat is found again by its tag, with these keys and with no others. */
class TagTest {

    private static final long PERSON = 7000000001L;
    private static final long GROUP = -1001234567890L;
    private static final byte[] UPDATE = "{\"update_id\":1}".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void isTheSameTodayAsWhenItWasFirstMade() {
        Vault vault = Sample.vault();

        assertThat(hex(vault.chat(PERSON).bytes())).isEqualTo("60193b56825df770e0d028a8228fbd45");
        assertThat(hex(vault.chat(GROUP).bytes())).isEqualTo("2346b6f695afbe753f038d536d916af2");
        assertThat(hex(vault.derive("request|1"))).isEqualTo("10f1c1a63c4b2531212a6f0609b769b4");
        assertThat(hex(vault.fingerprint(UPDATE))).isEqualTo("68821ee9c213dadb0acd8231f940ce38");
    }

    @Test
    void isAnotherUnderOtherKeys() {
        Vault ours = Sample.vault();
        Vault others = Vaults.open(folder, Scratch.jdbc());

        assertThat(others.chat(PERSON)).isNotEqualTo(ours.chat(PERSON)).isEqualTo(others.chat(PERSON));
        assertThat(others.derive("request|1")).isNotEqualTo(ours.derive("request|1"));
        assertThat(others.fingerprint(UPDATE)).isNotEqualTo(ours.fingerprint(UPDATE));
    }

    @Test
    void chatsDerivedNamesAndFingerprintsNeverMeet() {
        Vault vault = Sample.vault();
        String same = "7000000001";

        assertThat(vault.chat(PERSON).bytes()).isNotEqualTo(vault.derive(same))
                .isNotEqualTo(vault.derive("chat|" + same)).isNotEqualTo(vault.fingerprint(same.getBytes(UTF_8)));
        assertThat(vault.chat(PERSON)).isNotEqualTo(vault.chat(-PERSON));
    }

    @Test
    void isTheSameAfterItWasStored() {
        Tag tag = Sample.vault().chat(PERSON);

        assertThat(tag.bytes()).hasSize(Tag.LENGTH);
        assertThat(Tag.of(tag.bytes())).isEqualTo(tag).hasSameHashCodeAs(tag);
    }

    @Test
    void isNotShownInALog() {
        Tag tag = Sample.vault().chat(PERSON);

        assertThat(tag).hasToString("Tag[…]");
        assertThat(tag.toString()).doesNotContain(Long.toString(tag.high()), Long.toString(tag.low()));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
