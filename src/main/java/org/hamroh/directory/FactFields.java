package org.hamroh.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a service is beside its numbers: whom it helps, with what, where, in which languages. */
final class FactFields {

    private static final List<String> WORDS = List.of("name", "organization", "note", "remark", "why");

    private final Fields fields;
    private final Problems problems;

    FactFields(Fields fields, Problems problems) {
        this.fields = fields;
        this.problems = problems;
    }

    Service.Facts read() {
        var confidential = fields.text("confidential").filter("yes"::equals).isPresent();
        if (confidential && fields.keys().contains("location")) {
            problems.add(Code.K083, fields.place("location"), "Where this service is has to stay secret.",
                    "Remove the location; if it may be known, remove `confidential`.");
        }
        var from = age("minimum_age");
        var to = age("maximum_age");
        if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
            problems.add(Code.K004, fields.place("maximum_age"), "Nobody is at least " + from.get() + " and at most "
                    + to.get() + " years old.", "Write the lower age in minimum_age.");
        }
        return new Service.Facts(fields.text("organization"), city(), Set.copyOf(fields.texts("topics")),
                Set.copyOf(fields.texts("languages")), from, to, confidential,
                Stream.concat(WORDS.stream().map(fields::text), Stream.of(city())).flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")));
    }

    private Optional<String> city() {
        return fields.fields("location").flatMap(location -> location.text("city"));
    }

    private Optional<Integer> age(String key) {
        return fields.text(key).filter(text -> text.matches("\\d{1,3}")).map(Integer::valueOf);
    }
}
