package org.hamroh.dialog;

import org.hamroh.dialog.Line.Audience;

/** A lines file in the base language. */
record Lines(Audience audience, Texts texts) {
}
