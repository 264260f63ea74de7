package org.hamroh.dialog;

import java.util.List;

/**
 * What an operator can say with one press.
 *
 * @param label    on her button
 * @param say      what the person reads
 * @param services whose numbers stand in it
 */
public record QuickAnswer(String id, String label, String say, List<String> services) {

    public QuickAnswer {
        services = List.copyOf(services);
    }
}
