package org.hamroh.dialog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** K070: every video that a step names is in the folder and can be sent. */
final class VideoRules {

    private final Path folder;
    private final Findings findings;

    VideoRules(Path folder, Findings findings) {
        this.folder = folder.resolve(Video.FOLDER);
        this.findings = findings;
    }

    void check(Dialog dialog) {
        dialog.steps().values().forEach(step -> step.videos().forEach(video -> video.file().ifPresent(
                file -> check(file, dialog.place(step.ref().step() + "." + Video.KEY + "." + video.language())))));
    }

    private void check(String file, Place place) {
        var path = folder.resolve(file);
        try {
            if (!Files.isRegularFile(path)) {
                findings.add(Code.K070, place, "There is no video `" + Video.FOLDER + "/" + file + "`.",
                        "Put it there, or write `slot` until it is made.");
            } else if (Files.size(path) > Limits.VIDEO) {
                findings.add(Code.K070, place, "The video `" + file + "` is larger than " + Limits.VIDEO / 1_000_000
                        + " MB: Telegram does not take it from a bot.",
                        "Make it shorter or smaller; people on cheap phones are glad of less than 5 MB.");
            }
        } catch (IOException e) {
            findings.add(Code.K070, place, "The video `" + file + "` cannot be read.", "See whether it may be opened.");
        }
    }
}
