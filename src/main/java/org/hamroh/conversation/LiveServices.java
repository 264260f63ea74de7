package org.hamroh.conversation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hamroh.dialog.Services;
import org.hamroh.directory.Directory;
import org.hamroh.directory.ServiceNumber;

/**
 * What the dialogs say of the directory.
 *
 * @param hidden numbers that are not shown now, whatever the directory says; asked anew at each screen
 */
record LiveServices(Directory directory, Predicate<ServiceNumber> hidden) implements Services {

    @Override
    public Set<String> countries() {
        return directory.countries();
    }

    @Override
    public String country(String code, String language) {
        return directory.country(code, language);
    }

    @Override
    public List<String> numbers(String country, String language) {
        return directory.numbers(country, language, hidden);
    }

    @Override
    public List<String> numbers(String country, String language, Collection<String> services) {
        return directory.numbers(country, language, services, hidden);
    }

    @Override
    public boolean knows(String service) {
        return directory.knows(service);
    }

    @Override
    public Optional<LocalDate> checked(String country) {
        return directory.checked(country);
    }
}
