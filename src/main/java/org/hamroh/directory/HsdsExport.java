package org.hamroh.directory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes services in the words of HSDS 3. What is not there yet in HSDS, how far we trust a number, goes into attributes.
 * A number that is held back is not given to others, nor is anything that says where a confidential service is.
 */
final class HsdsExport {

    /** HSDS has no country of a service: its area is one, by the code at the end of this address. */
    static final String COUNTRY = "https://www.iso.org/obp/ui/#iso:code:3166:";
    static final String VERIFICATION = "hamroh-verification";
    static final String TOPIC = "hamroh-topic";

    private final Wording wording;

    HsdsExport(Wording wording) {
        this.wording = wording;
    }

    ObjectNode service(String id, Fields fields) {
        var uuid = uuid("service", id);
        var service = object(uuid);
        var name = fields.text("name").orElse(id);
        var isShown = fields.text("verdict").filter("shown"::equals).isPresent();
        var isConfidential = fields.text("confidential").isPresent();
        var call = fields.fields("test_call");
        var seen = fields.fields("source_seen");
        service.put("name", name);
        fields.text("note").ifPresent(note -> service.put("description", note));
        service.put("status", isShown ? "active" : "inactive");
        fields.text("fees").ifPresent(fees -> service.put("fees_description", fees));
        for (var age : List.of("minimum_age", "maximum_age")) {
            fields.text(age).ifPresent(years -> service.put(age, Integer.parseInt(years)));
        }
        call.flatMap(it -> it.text("when")).or(() -> seen.flatMap(it -> it.text("when")))
                .ifPresent(day -> service.put("assured_date", day));
        service.set("organization", organization(fields.text("organization").orElse(name)));
        if (isShown) {
            phones(id, fields, service);
        }
        fields.text("schedule").ifPresent(text -> list(service, "schedules", id, "description", text));
        area(id, fields, service);
        languages(id, fields, service);
        fields.text("fees").ifPresent(text -> list(service, "cost_options", id, "amount_description", text));
        fields.text("required_documents").ifPresent(text -> list(service, "required_documents", id, "document", text));
        if (!isConfidential) {
            fields.fields("location").ifPresent(it -> location(id, it, fields.text("country").orElse(""), service));
        }
        verification(id, fields, uuid, service);
        return service;
    }

    private static ObjectNode organization(String name) {
        return object(uuid("organization", name)).put("name", name).put("description", name);
    }

    private static void phones(String id, Fields fields, ObjectNode service) {
        var phones = service.putArray("phones");
        for (var item : fields.items("phones")) {
            var phone = Fields.of(item);
            var number = phone.text("number").orElse("");
            var uuid = uuid("phone", id + "|" + number);
            var node = object(uuid).put("number", number).put("type", "voice");
            phone.text("for").ifPresent(text -> node.put("description", text));
            var attributes = new ArrayList<ObjectNode>();
            for (var key : List.of("also", "when")) {
                phone.text(key).ifPresent(text -> attributes.add(attribute(uuid, HsdsTable.PHONE, VERIFICATION,
                        key.equals("also") ? "number-also" : "number-also-when", text)));
            }
            add(node, attributes);
            phones.add(node);
        }
    }

    private void area(String id, Fields fields, ObjectNode service) {
        fields.text("country").ifPresent(code -> service.putArray("service_areas").add(object(uuid("area", id))
                .put("name", wording.text(code).orElse(code)).put("uri", COUNTRY + code)));
    }

    private static void languages(String id, Fields fields, ObjectNode service) {
        if (!fields.texts("languages").isEmpty()) {
            var languages = service.putArray("languages");
            fields.texts("languages").forEach(tag -> languages.add(object(uuid("language", id + "|" + tag))
                    .put("code", tag.split("-", 2)[0]).put("note", tag)));
        }
    }

    private static void location(String id, Fields location, String country, ObjectNode service) {
        var city = location.text("city").orElse("");
        var place = object(uuid("location", id)).put("location_type", "physical");
        if (!city.isEmpty()) {
            place.put("name", city);
        }
        location.text("address").ifPresent(address -> place.putArray("addresses").add(object(uuid("address", id))
                .put("address_1", address).put("city", city).put("state_province", "").put("postal_code", "")
                .put("country", country).put("address_type", "physical")));
        var at = object(uuid("at", id));
        at.set("location", place);
        service.putArray("service_at_locations").add(at);
    }

    private static void verification(String id, Fields fields, UUID uuid, ObjectNode service) {
        var attributes = new ArrayList<ObjectNode>();
        attributes.add(attribute(uuid, HsdsTable.SERVICE, VERIFICATION, "id", id));
        for (var key : List.of("verdict", "kind", "confidence", "confidential")) {
            fields.text(key).ifPresent(
                    text -> attributes.add(attribute(uuid, HsdsTable.SERVICE, VERIFICATION, key, text)));
        }
        for (var block : List.of("source_seen", "test_call")) {
            fields.fields(block).ifPresent(it -> it.keys().forEach(key -> it.texts(key).forEach(text -> attributes
                    .add(attribute(uuid, HsdsTable.SERVICE, VERIFICATION, block + "." + key, text)))));
        }
        fields.texts("topics").forEach(
                topic -> attributes.add(attribute(uuid, HsdsTable.SERVICE, TOPIC, topic, topic)));
        add(service, attributes);
    }

    private static ObjectNode attribute(UUID of, HsdsTable table, String taxonomy, String code, String value) {
        var attribute = object(uuid("attribute", of + "|" + taxonomy + "|" + code + "|" + value))
                .put("link_id", of.toString()).put("link_type", taxonomy).put("link_entity", table.entity())
                .put("value", value);
        attribute.set("taxonomy_term", object(uuid("term", taxonomy + "|" + code)).put("code", code).put("name", code)
                .put("description", taxonomy + ": " + code).put("taxonomy", taxonomy));
        return attribute;
    }

    private static void add(ObjectNode node, List<ObjectNode> attributes) {
        if (!attributes.isEmpty()) {
            ArrayNode list = node.putArray("attributes");
            attributes.forEach(list::add);
        }
    }

    private static void list(ObjectNode service, String key, String id, String field, String text) {
        service.putArray(key).add(object(uuid(key, id)).put(field, text));
    }

    private static ObjectNode object(UUID id) {
        return JsonNodeFactory.instance.objectNode().put("id", id.toString());
    }

    /** The same at each export, so that whoever takes them in knows them again. */
    private static UUID uuid(String kind, String name) {
        return UUID.nameUUIDFromBytes(("hamroh|" + kind + "|" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** What {@link #COUNTRY} says. */
    static Optional<String> country(String uri) {
        var end = uri.substring(uri.lastIndexOf(':') + 1);
        return uri.startsWith(COUNTRY) && end.matches("[A-Z]{2}") ? Optional.of(end) : Optional.empty();
    }
}
