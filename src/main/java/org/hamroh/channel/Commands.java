package org.hamroh.channel;

import java.util.Map;

/** Port: the commands that a messenger offers in its menu. */
public interface Commands {

    /** Language tag to command to description; the empty tag stands for everybody else. */
    Map<String, Map<String, String>> byLanguage();
}
