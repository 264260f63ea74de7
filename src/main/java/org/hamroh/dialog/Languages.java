package org.hamroh.dialog;

import java.util.Optional;
import java.util.regex.Pattern;

/** The tags of languages, such as {@code kk} or {@code uz-Latn}: BCP 47, of which a language and a script will do. */
final class Languages {

    static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

    private Languages() {
    }

    static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    static Optional<String> of(Block block) {
        return block.name("language").filter(tag -> {
            if (!isTag(tag)) {
                block.wrong("language", "`" + tag + "` is no language.", "Write it as `kk` or `uz-Latn`.");
            }
            return isTag(tag);
        });
    }
}
