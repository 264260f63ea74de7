package org.hamroh.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of quick answers in the base language.
 *
 * @param services whose numbers an answer tells, by the answer's id; without any, those of the person's country
 */
record Quick(Texts texts, Map<String, List<String>> services) {

    static final String LABEL = "label";
    static final String SAY = "say";
    static final String DESK = "desk";

    Quick {
        services = new LinkedHashMap<>(services);
    }

    static boolean isLabel(String key) {
        return key.endsWith("." + LABEL);
    }

    /** The answers as written, with the texts of a language. */
    List<QuickAnswer> worded(Dialog.Wording wording) {
        return services.entrySet().stream().map(it -> new QuickAnswer(it.getKey(), text(wording, it.getKey(), LABEL),
                text(wording, it.getKey(), SAY), it.getValue())).toList();
    }

    private String text(Dialog.Wording wording, String id, String part) {
        var key = id + "." + part;
        var text = texts.byKey().get(key);
        return text == null ? "" : wording.text(key, text.value());
    }
}
