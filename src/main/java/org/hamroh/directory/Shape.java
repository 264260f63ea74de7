package org.hamroh.directory;

import java.util.List;
import java.util.Optional;

import org.hamroh.directory.Value.Each;
import org.hamroh.directory.Value.Either;
import org.hamroh.directory.Value.ListOf;
import org.hamroh.directory.Value.Many;
import org.hamroh.directory.Value.Of;
import org.hamroh.directory.Value.OneOf;
import org.hamroh.directory.Value.Texts;

import static org.hamroh.directory.Key.may;
import static org.hamroh.directory.Key.must;
import static org.hamroh.directory.Value.Scalar.AGE;
import static org.hamroh.directory.Value.Scalar.DAY;
import static org.hamroh.directory.Value.Scalar.LANGUAGE;
import static org.hamroh.directory.Value.Scalar.NO;
import static org.hamroh.directory.Value.Scalar.NUMBER;
import static org.hamroh.directory.Value.Scalar.TEXT;
import static org.hamroh.directory.Value.Scalar.WORD;

/** The keys of each kind of block: the reader holds files to them, and the JSON Schema for editors is made of them. */
enum Shape {
    REVIEW("A review by somebody who grew up with the language.",
            must("by", TEXT, "An organisation or a role; no name is needed."),
            must("on", DAY, "The day on which all was read.")),
    TEXTS("What stands around the numbers.",
            must(Wording.AS_PUBLISHED, TEXT, "Below the numbers that nobody of us has called; {date} is the day."),
            must(Wording.CALLED, TEXT, "Behind a number that we have called; {date} is the day."),
            must(Wording.NONE, TEXT, "For a country without a number to show.")),
    LOCATION("Where the service is. People are not shown it.",
            may("city", TEXT, "The city."),
            may("address", TEXT, "The address.")),
    PHONE("A number.",
            must("number", NUMBER, "As it was published, in quotes."),
            may("for", TEXT, "Whom one reaches there, if the service has several numbers."),
            may("also", NUMBER, "The same, from another kind of telephone."),
            may("when", TEXT, "From which kind of telephone.")),
    SOURCE("Where and when the numbers were seen published.",
            must("where", new Texts(), "The addresses of the pages."),
            must("when", DAY, "The day on which we saw them."),
            may("dated", TEXT, "The date that the pages themselves bear.")),
    CALL("Who of us has called, when, and from where. { } as long as nobody has.",
            may("who", new Texts(), "Two people, by their roles."),
            may("when", DAY, "The day of the call."),
            may("network", TEXT, "From which network, such as mobile, Kazakhstan."),
            may("languages", new Texts(), "The languages in which somebody answered.")),
    SERVICE("A service.",
            must("country", WORD, "One of the countries above."),
            must("verdict", new OneOf(List.of("shown", "hold")),
                    "shown: people are told the number. hold: nobody is, until `why` is done with."),
            may("kind", new OneOf(List.of("emergency", "trust")), "Needed where it is shown."),
            must("name", TEXT, "What it is called."),
            may("organization", TEXT, "Whose service it is."),
            may("location", new Of(LOCATION), "Where it is."),
            may("phones", new ListOf(PHONE), "Its numbers. Needed where it is shown."),
            may("schedule", TEXT, "When somebody answers."),
            may("fees", TEXT, "What a call costs."),
            may("required_documents", TEXT, "Which documents one has to bring."),
            may("note", TEXT, "What else people should know."),
            may("topics", new Many(new OneOf(Service.TOPICS)), "What it helps with."),
            may("languages", new Many(LANGUAGE), "The languages in which it helps."),
            may("minimum_age", AGE, "Whom it helps, from this age on."),
            may("maximum_age", AGE, "Whom it helps, up to this age."),
            may("confidential", new OneOf(List.of("yes")),
                    "yes: where it is stays secret. It has no location, here or in what is given to others."),
            may("source_seen", new Of(SOURCE), "Where and when the numbers were published. Needed where it is shown."),
            may("test_call", new Of(CALL), "Who of us has called."),
            may("confidence", TEXT, "How far we trust it. For coordinators."),
            may("remark", TEXT, "For coordinators; people are not shown it."),
            may("why", TEXT, "Why it is held back. Needed where it is.")),
    DIRECTORY("Services and their numbers, in the base language.",
            must("directory", WORD, "What it is of, such as services."),
            must("language", LANGUAGE, "The base language, that of the dialogs."),
            may("reviewed", new Either(NO, REVIEW), "no, or who has reviewed these texts and when."),
            must("countries", new Each(TEXT), "Countries by their codes in ISO 3166, and ZZ for another country."),
            must("texts", new Of(TEXTS), "What stands around the numbers."),
            must("services", new Each(new Of(SERVICE)), "The services, by names that people chose."),
            may("never", new Texts(), "Numbers and addresses that are never shown: old, somebody else's, unsourced.")),
    /** The only one with keys of its own choosing: those of the texts. */
    WORDING("The directory's texts in another language: KZ, none, kz-112.name, kz-fire.101.for.",
            must("language", LANGUAGE, "The language, as in the file's name."),
            may("reviewed", new Either(NO, REVIEW), "no, or who has reviewed these texts and when."));

    private final String meaning;
    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, and a key is a record
    private final List<Key> keys;

    Shape(String meaning, Key... keys) {
        this.meaning = meaning;
        this.keys = List.of(keys);
    }

    String meaning() {
        return meaning;
    }

    List<Key> keys() {
        return keys;
    }

    Optional<Key> key(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    List<String> names() {
        return keys.stream().map(Key::name).toList();
    }

    List<String> needed() {
        return keys.stream().filter(Key::needed).map(Key::name).toList();
    }
}
