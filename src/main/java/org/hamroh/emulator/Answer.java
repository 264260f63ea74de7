package org.hamroh.emulator;

/** What a person saw after a press: a notice (or an alert to be closed), or a link that opened; empty when neither. */
public record Answer(String text, boolean alert, String url) {
}
