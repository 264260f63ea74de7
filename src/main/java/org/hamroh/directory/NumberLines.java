package org.hamroh.directory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Puts numbers into lines of one language. */
final class NumberLines {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final Wording wording;

    NumberLines(Wording wording) {
        this.wording = wording;
    }

    /** @param hidden numbers that are left out today */
    List<String> of(String country, List<Service.Shown> services, Predicate<ServiceNumber> hidden) {
        var lines = new ArrayList<String>();
        lines.add(text(country) + ":");
        if (services.isEmpty()) {
            lines.add(text(Wording.NONE));
            return List.copyOf(lines);
        }
        var group = services.getFirst().kind();
        for (var service : services) {
            if (service.kind() != group) {
                lines.add("");
                group = service.kind();
            }
            shown(service, hidden).forEach(phone -> lines.add(line(service, phone)));
        }
        asPublished(services).ifPresent(closing -> {
            lines.add("");
            lines.add(closing);
        });
        return List.copyOf(lines);
    }

    /** Those of a service that nobody has found silent; an emergency number is never hidden. */
    static List<Service.Phone> shown(Service.Shown service, Predicate<ServiceNumber> hidden) {
        return service.phones().stream().filter(phone -> service.kind() == Service.Kind.EMERGENCY
                || !hidden.test(new ServiceNumber(service.id(), phone.number()))).toList();
    }

    /** The number and whose it is. */
    String bare(Service.Shown service, Service.Phone phone) {
        var key = service.id() + "." + phone.number();
        var line = new StringBuilder(phone.number()).append(" — ")
                .append(wording.text(key + ".for").orElseGet(() -> text(service.id() + ".name")));
        phone.also().ifPresent(also -> line.append(" (").append(text(key + ".when")).append(": ").append(also)
                .append(")"));
        return line.toString();
    }

    private String line(Service.Shown service, Service.Phone phone) {
        var line = new StringBuilder(bare(service, phone));
        wording.text(service.id() + ".schedule").ifPresent(schedule -> line.append(", ").append(schedule));
        wording.text(service.id() + ".fees").ifPresent(fees -> line.append(", ").append(fees));
        line.append(".");
        wording.text(service.id() + ".note").ifPresent(note -> line.append(" ").append(note));
        service.called().ifPresent(day -> line.append(" ").append(dated(Wording.CALLED, day)));
        return line.toString();
    }

    /** The oldest day of those that nobody called, so that nothing looks fresher than it is. */
    private Optional<String> asPublished(List<Service.Shown> services) {
        return services.stream().filter(service -> service.called().isEmpty()).map(Service.Shown::seen)
                .min(LocalDate::compareTo).map(day -> dated(Wording.AS_PUBLISHED, day));
    }

    private String dated(String key, LocalDate day) {
        return text(key).replace("{date}", DATE.format(day));
    }

    private String text(String key) {
        return wording.text(key).orElse(key);
    }
}
