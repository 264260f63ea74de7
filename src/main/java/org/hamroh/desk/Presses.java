package org.hamroh.desk;

import org.hamroh.casework.HelpRequest;
import org.hamroh.channel.Content;
import org.hamroh.channel.Keyboard;

/** The data of the desk's buttons: {@code d:<verb>:<request>}. Anybody can forge it, so it gives no right by itself. */
final class Presses {

    static final String TAKE = "take";
    /** Takes whichever is the most urgent. */
    static final String NEXT = "next";
    static final String HAND = "hand";
    /** Followed by the question's token. */
    static final String SEND_TO = "for-";
    /** Followed by the outcome. */
    static final String CLOSE = "close-";
    static final String QUEUE = "queue";
    static final String AS_PERSON = "person";

    private Presses() {
    }

    static Keyboard.Button button(String label, String verb, HelpRequest request) {
        return new Keyboard.Button(label, Content.Press.WITH_RESULT + verb + ":" + request.id());
    }

    static Keyboard.Button button(String label, String verb) {
        return new Keyboard.Button(label, Content.Press.WITH_RESULT + verb + ":");
    }

    static Keyboard.Button button(String label, String verb, String argument) {
        return new Keyboard.Button(label, Content.Press.WITH_RESULT + verb + ":" + argument);
    }

    static String verb(String data) {
        String rest = data.substring(Content.Press.WITH_RESULT.length());
        int colon = rest.indexOf(':');
        return colon < 0 ? rest : rest.substring(0, colon);
    }

    static String argument(String data) {
        return data.substring(data.lastIndexOf(':') + 1);
    }
}
