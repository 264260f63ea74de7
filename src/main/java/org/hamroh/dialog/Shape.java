package org.hamroh.dialog;

import java.util.Arrays;
import java.util.List;

import org.hamroh.dialog.Line.Audience;
import org.hamroh.dialog.Value.Each;
import org.hamroh.dialog.Value.Either;
import org.hamroh.dialog.Value.ListOf;
import org.hamroh.dialog.Value.Of;
import org.hamroh.dialog.Value.OneOf;
import org.hamroh.dialog.Value.Steps;

import static org.hamroh.dialog.Key.may;
import static org.hamroh.dialog.Key.must;
import static org.hamroh.dialog.Value.Scalar.DAY;
import static org.hamroh.dialog.Value.Scalar.DAY_OR_UNKNOWN;
import static org.hamroh.dialog.Value.Scalar.LANGUAGE;
import static org.hamroh.dialog.Value.Scalar.NAME;
import static org.hamroh.dialog.Value.Scalar.NO;
import static org.hamroh.dialog.Value.Scalar.TEXT;
import static org.hamroh.dialog.Value.Scalar.WAY;
import static org.hamroh.dialog.Value.Scalar.WORD;

/** The keys of each kind of block: the readers hold files to them, and the JSON Schema for editors is made of them. */
enum Shape {
    RULE("The law or order that a step tells of.",
            must("source", TEXT, "Where it was read: an address or a title, and its date."),
            must("last_checked", DAY, "The day on which somebody last read the source."),
            must("valid_from", DAY_OR_UNKNOWN, "The day from which it holds, or unknown."),
            may("until", DAY, "The last day on which it holds, if there is one.")),
    REVIEW("A review by somebody who grew up with the language.",
            must("by", TEXT, "An organisation or a role; no name is needed."),
            must("on", DAY, "The day on which all was read.")),
    LOG("That reaching this step logs a help request.",
            must("topic", new OneOf(Log.topics()), "What it is about."),
            must("triage", new OneOf(Arrays.stream(Urgency.values()).map(Urgency::id).toList()), "How urgent it is.")),
    OPTION("A button.",
            must("label", TEXT, "What stands on the button: one line of a phone."),
            may("keep", new Each(WORD), "Answers to keep, such as { country: KZ }."),
            must("go", WAY, "Where it leads.")),
    OTHER("The answer to free text, and where it leads. Without `go` the person stays here, and `say` is needed.",
            may("say", TEXT, "What is said."),
            may("go", WAY, "Where free text leads.")),
    STEP("A place in the dialog.",
            must("say", TEXT, "What the person reads."),
            may("options", new Each(new Of(OPTION)),
                    "The buttons, by names that people chose. Without them it is an end."),
            may("other", new Either(TEXT, new Of(OTHER)), "The answer to free text here, instead of the file's."),
            may("needs", new Each(WAY), "Answers that must be there first, each with the step that asks for it."),
            may("log", new Of(LOG), "That reaching this step logs a help request."),
            may("call", new OneOf(List.of("operator")), "That reaching this step calls an operator."),
            may("then", WAY, "Where it flows on to by itself, without waiting for the person."),
            may("was", new Steps(), "Earlier names of this step, for people who stand on them."),
            may("rule", new Of(RULE),
                    "The law or order that the step tells of, so that `check` can say when it is old."),
            may(Video.KEY, new Each(WORD),
                    "The text in sign languages, by their codes in ISO 639-3, such as rsl: an .mp4 "
                            + "file in the folder `video`, or `slot` where one is wanted.")),
    DIALOG("A dialog: steps in the base language.",
            must("dialog", NAME, "Its name: that of the file."),
            must("language", LANGUAGE, "The base language, the same in all files."),
            may(Review.KEY, new Either(NO, new Of(REVIEW)), Review.MEANING),
            must("start", NAME, "The step with which it begins."),
            may("other", TEXT, "The answer to free text at every step that has none of its own."),
            must("steps", new Each(new Of(STEP)), "The steps, by names that people chose.")),
    LINES("Lines: what the bot says outside the steps.",
            must("lines", new OneOf(Arrays.stream(Audience.values()).map(Audience::id).toList()), "Who reads them."),
            must("language", LANGUAGE, "The base language, the same in all files."),
            may(Review.KEY, new Either(NO, new Of(REVIEW)), Review.MEANING),
            must("texts", new Each(TEXT), "The texts, by the ids of the lines.")),
    ANSWER("A quick answer.",
            must(Quick.LABEL, TEXT, "The operator's button: one line of a phone."),
            must(Quick.SAY, TEXT, "What the person reads; {numbers} is filled by the directory."),
            may("services", new Steps(),
                    "Whose numbers these are, by their names in the directory. Without it, all of the "
                            + "person's country.")),
    QUICK("Quick answers: what operators say so often that one press is enough.",
            must("quick", new OneOf(List.of(Quick.DESK)), "Who sends them."),
            must("language", LANGUAGE, "The base language, the same in all files."),
            may(Review.KEY, new Either(NO, new Of(REVIEW)), Review.MEANING),
            must("answers", new Each(new Of(ANSWER)), "The answers, by names that people chose.")),
    /** The only one with keys of its own choosing: those of the texts. */
    WORDING("A wording: the texts of one file in another language, by step.say, step.option, step.other or other.",
            must("language", LANGUAGE, "The language, as in the file's name."),
            may(Review.KEY, new Either(NO, new Of(REVIEW)), Review.MEANING)),
    ROW("What a person does, and all that must come of it.",
            may("press", WORD, "Presses the button of this option."),
            may("types", WORD, "Types the label of this option, in the language that is played."),
            may("says", TEXT, "Writes this."),
            may("key", new OneOf(RowReader.keys()), "Presses a key below the chat, or sends /menu."),
            may("heard", new OneOf(RowReader.heard()), "Writes something in which the bot hears this."),
            must("at", new Steps(), "Where the person then stands; or all steps that are said, in this order."),
            may("log", new Of(LOG), "The help request that is logged."),
            may("call", new OneOf(List.of("operator")), "That an operator is called."),
            may("numbers", WORD, "The country of which the numbers are shown.")),
    PLAN("Conversations that must hold.",
            must("plan", NAME, "Its name: that of the file."),
            must("conversations", new Each(new ListOf(ROW)), "The conversations, by names that people chose."));

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

    List<String> names() {
        return keys.stream().map(Key::name).toList();
    }

    List<String> needed() {
        return keys.stream().filter(Key::needed).map(Key::name).toList();
    }
}
