package org.hamroh.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static java.util.function.Predicate.not;

/** One service of an HSDS file as a block of a directory file; what is wrong with it is said, all of it. */
final class HsdsService {

    private static final Set<String> STATUS = Set.of("active", "inactive", "defunct", "temporarily closed");

    private final ObjectNode node;
    private final String path;
    private final Set<String> countries;
    private final Problems problems;

    /** @param path says where it stands, such as {@code services[3]} */
    HsdsService(ObjectNode node, String path, Set<String> countries, Problems problems) {
        this.node = node;
        this.path = path;
        this.countries = countries;
        this.problems = problems;
    }

    /** Its name in our file: the one that we once gave it, or one made of its id. */
    String id() {
        return term("id").filter(id -> id.matches("[a-z0-9][a-z0-9_-]*") && id.length() <= Limits.NAME)
                .orElseGet(() -> "hsds-" + text(node, "id").orElse("").replaceAll("[^a-z0-9]", "").transform(
                        id -> id.substring(0, Math.min(12, id.length()))));
    }

    /** @param keepsVerdict that it is ours: otherwise it is held back until somebody has checked it */
    YamlBlock block(boolean keepsVerdict, String why) {
        var block = new YamlBlock();
        if (text(node, "id").isEmpty()) {
            wrong(Code.K005, "id", "is missing", "Each service of HSDS has an id.");
        }
        text(node, "status").filter(not(STATUS::contains)).ifPresent(status -> wrong(Code.K004, "status",
                "cannot be `" + status + "`", "Write active, inactive, defunct or temporarily closed."));
        block.word("country", country());
        var isShown = keepsVerdict && term("verdict").filter("shown"::equals).isPresent();
        block.word("verdict", isShown ? "shown" : "hold");
        term("kind").filter(List.of("emergency", "trust")::contains).ifPresent(kind -> block.word("kind", kind));
        var name = text(node, "name").orElse("");
        if (name.isEmpty()) {
            wrong(Code.K005, "name", "is missing", "Each service of HSDS has a name.");
        }
        block.text("name", name);
        var isConfidential = term("confidential").isPresent();
        text(node.path("organization"), "name").filter(not(name::equals)).ifPresent(it -> block.text("organization",
                it));
        if (isConfidential) {
            block.word("confidential", "yes");
        }
        location(isConfidential).ifPresent(it -> block.flow("location", it));
        block.flows("phones", phones());
        schedule().ifPresent(text -> block.text("schedule", text));
        text(node, "fees_description").or(this::costs).ifPresent(text -> block.text("fees", text));
        joined("required_documents", "document").ifPresent(text -> block.text("required_documents", text));
        text(node, "description").ifPresent(text -> block.text("note", text));
        block.words("topics", terms(HsdsExport.TOPIC).stream().map(Term::code).filter(Service.TOPICS::contains)
                .toList());
        block.words("languages", languages());
        for (var key : List.of("minimum_age", "maximum_age")) {
            age(key).ifPresent(years -> block.word(key, years));
        }
        seen().ifPresent(it -> block.flow("source_seen", it));
        called().ifPresent(it -> block.flow("test_call", it));
        term("confidence").ifPresent(text -> block.text("confidence", text));
        if (!isShown) {
            block.text("why", why);
        }
        return block;
    }

    private String country() {
        var said = Stream.concat(items(node, "service_areas").flatMap(area -> text(area, "uri")
                .flatMap(HsdsExport::country).stream()),
                locations().flatMap(location -> items(location, "addresses"))
                        .flatMap(address -> text(address, "country").stream()))
                .distinct().toList();
        if (said.isEmpty()) {
            wrong(Code.K005, "service_areas", "does not say in which country this is",
                    "Write an area whose uri is " + HsdsExport.COUNTRY + "KZ, or an address with its country.");
        } else if (said.size() > 1) {
            wrong(Code.K004, "service_areas", "is in several countries: " + String.join(", ", said),
                    "Write one service for each country: the same digits lead elsewhere.");
        } else if (!countries.contains(said.getFirst())) {
            wrong(Code.K004, "service_areas", "is in `" + said.getFirst() + "`, which our directory does not know",
                    "Add it to `countries` of directory.yaml first.");
        }
        return said.isEmpty() ? "" : said.getFirst();
    }

    private Optional<YamlBlock> location(boolean isConfidential) {
        var location = locations().findFirst();
        if (isConfidential && location.isPresent()) {
            wrong(Code.K083, "service_at_locations", "tells where a confidential service is",
                    "Take the location out of the file, and tell whoever sent it.");
            return Optional.empty();
        }
        return location.map(place -> {
            var block = new YamlBlock();
            var address = items(place, "addresses").findFirst();
            address.flatMap(it -> text(it, "city")).or(() -> text(place, "name"))
                    .ifPresent(city -> block.text("city", city));
            address.flatMap(it -> text(it, "address_1")).ifPresent(street -> block.text("address", street));
            return block;
        }).filter(not(YamlBlock::isEmpty));
    }

    private List<YamlBlock> phones() {
        var blocks = new ArrayList<YamlBlock>();
        var phones = items(node, "phones").toList();
        for (int i = 0; i < phones.size(); i++) {
            var phone = phones.get(i);
            var number = text(phone, "number").orElse("");
            var where = "phones[" + i + "].number";
            if (number.isEmpty()) {
                wrong(Code.K005, where, "is missing", "Each phone of HSDS has a number.");
            } else if (!ServiceFields.isNumber(number)) {
                wrong(Code.K080, where, "`" + number + "` is no number to call",
                        "Write digits, spaces and ( ) - only, with a + before them if there is one.");
            }
            var block = new YamlBlock();
            block.text("number", number);
            text(phone, "description").ifPresent(text -> block.text("for", text));
            terms(phone, HsdsExport.VERIFICATION, "number-also").findFirst().ifPresent(it -> block.text("also", it));
            terms(phone, HsdsExport.VERIFICATION, "number-also-when").findFirst()
                    .ifPresent(it -> block.text("when", it));
            blocks.add(block);
        }
        return blocks;
    }

    /** In words, or what the rule of RFC 5545 says. */
    private Optional<String> schedule() {
        return joined("schedules", "description").or(() -> {
            var said = items(node, "schedules").map(it -> Stream.of("byday", "opens_at", "closes_at")
                    .flatMap(key -> text(it, key).stream()).toList()).filter(not(List::isEmpty))
                    .map(parts -> String.join(" ", parts)).toList();
            return said.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", said));
        });
    }

    private Optional<String> costs() {
        var said = items(node, "cost_options").map(cost -> Stream.of("amount", "currency", "option",
                "amount_description").flatMap(key -> text(cost, key).stream()).toList()).filter(not(List::isEmpty))
                .map(parts -> String.join(" ", parts)).toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", said));
    }

    private Optional<String> joined(String list, String key) {
        var said = items(node, list).flatMap(it -> text(it, key).stream()).distinct().toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", said));
    }

    private List<String> languages() {
        return items(node, "languages").flatMap(language -> text(language, "note")
                .filter(tag -> Fit.LANGUAGE.matcher(tag).matches()).or(() -> text(language, "code")).stream())
                .filter(tag -> {
                    var isTag = Fit.LANGUAGE.matcher(tag).matches();
                    if (!isTag) {
                        wrong(Code.K004, "languages", "has no language `" + tag + "`",
                                "Write the code of ISO 639, such as kk.");
                    }
                    return isTag;
                }).distinct().toList();
    }

    private Optional<String> age(String key) {
        return text(node, key).filter(years -> {
            var isAge = years.matches("\\d{1,3}");
            if (!isAge) {
                wrong(Code.K004, key, "`" + years + "` is no age", "Write whole years, such as 14.");
            }
            return isAge;
        });
    }

    private Optional<YamlBlock> seen() {
        var block = new YamlBlock();
        block.texts("where", terms(node, HsdsExport.VERIFICATION, "source_seen.where").toList());
        for (var key : List.of("when", "dated")) {
            term("source_seen." + key).ifPresent(text -> block.text(key, text));
        }
        return Optional.of(block).filter(not(YamlBlock::isEmpty));
    }

    private Optional<YamlBlock> called() {
        var block = new YamlBlock();
        block.texts("who", terms(node, HsdsExport.VERIFICATION, "test_call.who").toList());
        for (var key : List.of("when", "network")) {
            term("test_call." + key).ifPresent(text -> block.text(key, text));
        }
        block.texts("languages", terms(node, HsdsExport.VERIFICATION, "test_call.languages").toList());
        return Optional.of(block).filter(not(YamlBlock::isEmpty));
    }

    private Stream<JsonNode> locations() {
        return items(node, "service_at_locations").map(at -> at.path("location")).filter(JsonNode::isObject);
    }

    private record Term(String code, String value) {
    }

    private List<Term> terms(String taxonomy) {
        return terms(node, taxonomy).toList();
    }

    private static Stream<Term> terms(JsonNode of, String taxonomy) {
        return items(of, "attributes")
                .filter(it -> text(it.path("taxonomy_term"), "taxonomy").filter(taxonomy::equals).isPresent())
                .map(it -> new Term(text(it.path("taxonomy_term"), "code").orElse(""), text(it, "value").orElse("")));
    }

    private static Stream<String> terms(JsonNode of, String taxonomy, String code) {
        return terms(of, taxonomy).filter(term -> term.code.equals(code)).map(Term::value);
    }

    private Optional<String> term(String code) {
        return terms(node, HsdsExport.VERIFICATION, code).findFirst();
    }

    private static Stream<JsonNode> items(JsonNode of, String key) {
        return of.path(key).valueStream().filter(JsonNode::isObject);
    }

    private static Optional<String> text(JsonNode of, String key) {
        return Optional.of(of.path(key)).filter(JsonNode::isValueNode).map(it -> it.asString("").strip())
                .filter(not(String::isEmpty));
    }

    private void wrong(Code code, String key, String what, String advice) {
        problems.add(code, 1, 1, path + "." + key + " " + what + ".", advice);
    }
}
