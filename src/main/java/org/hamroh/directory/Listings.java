package org.hamroh.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.hamroh.directory.Listing.Standing;

/** Makes a {@link Listing} of a service. */
final class Listings {

    private final Wording wording;
    private final LocalDate today;
    private final Predicate<ServiceNumber> hidden;

    Listings(Wording wording, LocalDate today, Predicate<ServiceNumber> hidden) {
        this.wording = wording;
        this.today = today;
        this.hidden = hidden;
    }

    Listing of(Service service) {
        return switch (service) {
        case Service.Held held -> listing(held, held.name(), Standing.HELD, List.of(), List.of(), Optional.empty(),
                Optional.empty());
        case Service.Shown shown -> {
            var all = shown.phones().stream().map(phone -> new ServiceNumber(shown.id(), phone.number())).toList();
            var told = NumberLines.shown(shown, hidden);
            var standing = standing(shown, told.size());
            var lines = standing == Standing.STALE
                    ? List.<String>of()
                    : told.stream().map(phone -> new NumberLines(wording).bare(shown, phone)).toList();
            yield listing(shown, text(shown, "name").orElse(shown.id()), standing, lines, all,
                    Optional.of(shown.seen()), shown.called());
        }
        };
    }

    private Standing standing(Service.Shown shown, int told) {
        if (shown.hiddenOn(today)) {
            return Standing.STALE;
        }
        return told == 0 ? Standing.SILENT : told < shown.phones().size() ? Standing.PARTLY : Standing.SHOWN;
    }

    private Listing listing(Service service, String name, Standing standing, List<String> lines,
            List<ServiceNumber> reported, Optional<LocalDate> seen, Optional<LocalDate> called) {
        var facts = service.facts();
        return new Listing(service.id(), service.country(), name, facts.organization(), facts.city(), standing,
                facts.confidential(), lines, reported, text(service, "schedule"), text(service, "fees"),
                text(service, "required_documents"), text(service, "note"), facts.languages(), facts.minimumAge(),
                facts.maximumAge(), seen, called);
    }

    private Optional<String> text(Service service, String key) {
        return wording.text(service.id() + "." + key);
    }
}
