package org.hamroh.kill;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One accepted request for help, and what both will write in it: known beforehand, so that afterwards nothing can be
 * missing unnoticed.
 *
 * @param told the message that told its number
 * @param late nobody takes it before the person was told that it takes longer
 */
record Asking(Caller caller, int turn, String number, int told, boolean late, int letters, int answers) {

    List<Word> words(boolean byPerson) {
        return IntStream.rangeClosed(1, byPerson ? letters : answers)
                .mapToObj(place -> new Word(byPerson, caller.index(), turn, place)).toList();
    }
}
