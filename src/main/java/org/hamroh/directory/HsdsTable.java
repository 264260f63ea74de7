package org.hamroh.directory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tables of HSDS 3 that we write and read: what each is called, its columns, and what hangs on it. As in Open
 * Referral's <a href="https://github.com/openreferral/specification">schemas</a>; other columns are passed over.
 */
enum HsdsTable {
    SERVICE("services.csv", List.of("id", "organization_id", "name", "description", "status", "fees_description",
            "minimum_age", "maximum_age", "assured_date")),
    ORGANIZATION("organizations.csv", List.of("id", "name", "description")),
    PHONE("phones.csv", List.of("id", "service_id", "number", "type", "description")),
    SCHEDULE("schedules.csv", List.of("id", "service_id", "freq", "byday", "opens_at", "closes_at", "description")),
    SERVICE_AREA("service_areas.csv", List.of("id", "service_id", "name", "uri")),
    LANGUAGE("languages.csv", List.of("id", "service_id", "name", "code", "note")),
    COST_OPTION("cost_options.csv", List.of("id", "service_id", "option", "currency", "amount", "amount_description")),
    REQUIRED_DOCUMENT("required_documents.csv", List.of("id", "service_id", "document")),
    SERVICE_AT_LOCATION("service_at_location.csv", List.of("id", "service_id", "location_id")),
    LOCATION("locations.csv", List.of("id", "location_type", "name")),
    ADDRESS("addresses.csv", List.of("id", "location_id", "address_1", "city", "state_province", "postal_code",
            "country", "address_type")),
    ATTRIBUTE("attributes.csv",
            List.of("id", "link_id", "taxonomy_term_id", "link_type", "link_entity", "value", "label")),
    TAXONOMY_TERM("taxonomy_terms.csv", List.of("id", "code", "name", "description", "taxonomy"));

    /**
     * What hangs on a table.
     *
     * @param key    under which it stands in the JSON
     * @param isMany a list, whose rows name their parent in a column; otherwise the parent names it
     * @param column that names it
     */
    record Child(String key, HsdsTable table, boolean isMany, String column) {
    }

    private final String path;
    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> columns;

    HsdsTable(String path, List<String> columns) {
        this.path = path;
        this.columns = columns;
    }

    String path() {
        return path;
    }

    /** Those of the file; the identifiers among them that name others stand in the JSON as what they name. */
    List<String> columns() {
        return columns;
    }

    /** Its name in the schemas, as {@code link_entity} has it. */
    String entity() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Child> children() {
        return switch (this) {
        case SERVICE -> List.of(new Child("organization", ORGANIZATION, false, "organization_id"),
                many("phones", PHONE), many("schedules", SCHEDULE), many("service_areas", SERVICE_AREA),
                many("languages", LANGUAGE), many("cost_options", COST_OPTION),
                many("required_documents", REQUIRED_DOCUMENT), many("service_at_locations", SERVICE_AT_LOCATION),
                attributes());
        case PHONE -> List.of(attributes());
        case SERVICE_AT_LOCATION -> List.of(new Child("location", LOCATION, false, "location_id"));
        case LOCATION -> List.of(new Child("addresses", ADDRESS, true, "location_id"));
        case ATTRIBUTE -> List.of(new Child("taxonomy_term", TAXONOMY_TERM, false, "taxonomy_term_id"));
        default -> List.of();
        };
    }

    static Optional<HsdsTable> at(String path) {
        return Stream.of(values()).filter(table -> table.path.equals(path)).findFirst();
    }

    private static Child many(String key, HsdsTable table) {
        return new Child(key, table, true, "service_id");
    }

    private static Child attributes() {
        return new Child("attributes", ATTRIBUTE, true, "link_id");
    }
}
