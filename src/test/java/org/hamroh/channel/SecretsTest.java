package org.hamroh.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hamroh.vault.Tag;
import org.junit.jupiter.api.Test;

/** Who somebody is and what they wrote shows in no log, whatever is printed there. */
class SecretsTest {

    private static final String ID = "7000000001";
    private static final Address WHO = new Address(7000000001L);
    private static final Sender SENDER = new Sender(WHO, "her-name");
    private static final List<Content> CONTENTS = List.of(new Content.Text("her-words", OptionalLong.of(1)),
            new Content.Command("note", "her-words", OptionalLong.empty()),
            new Content.Press("her-words", "her-words", 1),
            new Content.Media("photo", "her-words", "7000000001", OptionalLong.of(7000000001L)),
            new Content.Shared(Content.Shared.Of.CONTACT, new Content.Text("her-words", OptionalLong.of(1))),
            new Content.Edited(OptionalLong.of(5), new Content.Text("her-words", OptionalLong.of(1))),
            new Content.Reach(true), new Content.Place(WHO, Membership.MEMBER),
            new Content.OwnPlace(Membership.ADMINISTRATOR), new Content.Moved(WHO), new Content.Other());

    @Test
    void noContentShowsWordsOrIds() {
        assertThat(Kinds.of(Content.class)).allSatisfy(kind -> assertThat(CONTENTS).hasAtLeastOneElementOfType(kind));
        for (Content content : CONTENTS)
            assertThat(content.toString()).doesNotContain("her-words", ID);
    }

    @Test
    void addressAndSenderShowNothing() {
        assertThat(WHO).hasToString("Address[…]");
        assertThat(SENDER).hasToString("Sender[…]");
    }

    @Test
    void aWholeMessageShowsNothingEither() {
        for (Content content : CONTENTS) {
            assertThat(new Incoming("1|2|ab", new Tag(7000000001L, 7000000001L), WHO, Optional.of(SENDER),
                    OptionalLong.of(5), Instant.EPOCH, content).toString()).doesNotContain(ID, "her-");
            assertThat(new Raw(1, "her-words 7000000001".getBytes(UTF_8),
                    Optional.of(new Reading(WHO, Optional.of(SENDER), OptionalLong.of(5), content))).toString())
                    .doesNotContain(ID, "her-");
        }
    }

    @Test
    void onlyAPressOfTheDeskWantsTheResult() {
        assertThat(new Content.Press("1", "d:take:1", 1).wantsResult()).isTrue();
        assertThat(new Content.Press("1", "help:1:yes", 1).wantsResult()).isFalse();
        assertThat(new Content.Press("1", "", 1).wantsResult()).isFalse();
    }
}
