package org.hamroh.emulator;

/** A line of the menu that Telegram's apps show beside the input field; {@code command} is without the slash. */
public record Command(String command, String description) {
}
