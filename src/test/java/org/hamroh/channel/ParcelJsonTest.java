package org.hamroh.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A parcel that was stored before a restart is the same after it. */
class ParcelJsonTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Address PERSON = new Address(7000000001L);
    private static final Address GROUP = new Address(-1001234567890L);

    static List<Keyboard> keyboards() {
        return List.of(Keyboard.NONE, Keyboard.GONE,
                new Keyboard.Buttons(List.of(
                        List.of(new Keyboard.Button("Иә", "h:1:yes"), new Keyboard.Button("Жоқ 🙂", "h:1:no")),
                        List.of(new Keyboard.Button("", "")))),
                new Keyboard.Keys(List.of(List.of("Адам", "رجوع"), List.of("Жасыру"))));
    }

    static Stream<Parcel> parcels() {
        return Stream.concat(
                keyboards().stream().flatMap(keyboard -> Stream.of(
                        new Parcel.Message(PERSON, "Сәлем \" \\ \n \u202e 👩‍👧 <b>", keyboard, true, false,
                                OptionalLong.of(Long.MAX_VALUE)),
                        new Parcel.Message(GROUP, "", keyboard, false, true, OptionalLong.empty()),
                        new Parcel.Edit(GROUP, 12, "text", keyboard))),
                Stream.of(new Parcel.Copy(GROUP, PERSON, 12, Optional.of(""), true, OptionalLong.of(3)),
                        new Parcel.Copy(GROUP, PERSON, 12, Optional.empty(), false, OptionalLong.empty()),
                        new Parcel.Withdraw(PERSON, 1L << 40), new Parcel.Delete(PERSON, List.of(1L, 1L << 40)),
                        new Parcel.Delete(PERSON, List.of()),
                        new Parcel.Typing(PERSON), new Parcel.Reaction(PERSON, 1L << 40, "👌"),
                        new Parcel.Menu(PERSON, Map.of("queue", "кто ждёт")), new Parcel.Menu(PERSON, Map.of()),
                        new Parcel.Sweep(new Parcel.Message(PERSON, "done", Keyboard.GONE), "hidden"),
                        new Parcel.PressAnswer("4611686018427387904", "Взято", "https://t.me/bot?start=a_b-1"),
                        new Parcel.PressAnswer("1", "", "")));
    }

    @ParameterizedTest
    @MethodSource("parcels")
    void comesBackAsItWas(Parcel parcel) {
        Outbox.Sealed sealed = new Outbox.Sealed(parcel, "card|1", "request 1");

        assertThat(JSON.readValue(JSON.writeValueAsBytes(sealed), Outbox.Sealed.class)).isEqualTo(sealed);
    }

    @Test
    void noKindOfParcelIsForgottenHere() {
        assertThat(Kinds.of(Parcel.class)).isNotEmpty()
                .allSatisfy(kind -> assertThat(parcels()).hasAtLeastOneElementOfType(kind));
        assertThat(Kinds.of(Keyboard.class)).isNotEmpty()
                .allSatisfy(kind -> assertThat(keyboards()).hasAtLeastOneElementOfType(kind));
    }

    @Test
    void storedKindsKeepTheirNames() {
        assertThat(parcels().map(parcel -> JSON.valueToTree(parcel).path("@type").stringValue()).distinct())
                .containsExactly("Message", "Edit", "Copy", "Withdraw", "Delete", "Typing", "Reaction", "Menu", "Sweep",
                        "PressAnswer");
        assertThat(keyboards().stream().map(keyboard -> JSON.valueToTree(keyboard).path("@type").stringValue()))
                .containsExactly("None", "Gone", "Buttons", "Keys");
    }
}
