package org.hamroh.desk;

import java.util.OptionalLong;
import org.hamroh.channel.Content;

/** Something an operator can do beside taking and talking, with commands and buttons of its own. */
interface Errand {

    /** @return whether the command was for this errand */
    boolean command(Operator operator, Content.Command command, OptionalLong written);

    /** @return whether the button was this errand's; what it carries may be forged */
    boolean press(Operator operator, String verb, String argument);
}
