package org.hamroh.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A step's text in a sign language.
 *
 * @param language its code in ISO 639-3, such as {@code rsl}
 * @param file     in the folder {@code video}; empty as long as it is only a slot for one
 */
public record Video(String language, Optional<String> file) {

    static final String KEY = "video";
    static final String FOLDER = "video";
    static final String SLOT = "slot";

    private static final Pattern CODE = Pattern.compile("[a-z]{3}");
    /** What every phone plays in the chat itself. */
    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_-]+\\.mp4");

    static List<Video> read(Block block) {
        var videos = new ArrayList<Video>();
        for (var language : block.keys()) {
            if (!CODE.matcher(language).matches()) {
                block.wrong(language, "`" + language + "` is no sign language.",
                        "Write its code in ISO 639-3: rsl for Russian Sign Language, which is signed in Kazakhstan too.");
                continue;
            }
            block.name(language).ifPresent(file -> {
                if (file.equals(SLOT)) {
                    videos.add(new Video(language, Optional.empty()));
                } else if (FILE.matcher(file).matches()) {
                    videos.add(new Video(language, Optional.of(file)));
                } else {
                    block.wrong(language, "`" + file + "` is no name of a video.",
                            "Write the name of an .mp4 file in the folder `video`, without spaces; or `slot`.");
                }
            });
        }
        return videos;
    }
}
