package org.hamroh.emulator;

/** An inline button as a person sees it; {@code data} is empty for one that opens a link, {@code url} for others. */
public record Button(String label, String data, String url) {
}
