package org.hamroh.rehearsal;

import java.util.List;
import java.util.stream.Stream;
import org.hamroh.emulator.Command;

/**
 * What can be seen on a phone.
 *
 * @param keys the reply keyboard, row by row
 * @param typing the bot is shown as typing
 */
record Glass(List<Bubble> messages, List<List<String>> keys, List<Command> commands, boolean typing) {

    /** The same with more messages below, and nobody seen to be typing: that is news, too. */
    Glass with(List<Bubble> more) {
        return new Glass(Stream.concat(messages.stream(), more.stream()).toList(), keys, commands, false);
    }
}
