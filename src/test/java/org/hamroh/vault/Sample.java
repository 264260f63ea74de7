package org.hamroh.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;

/** A value that was sealed long ago, with the keys that lie beside it. */
record Sample(boolean weekly, Field field, String row, String text, byte[] sealed) {

    static final Path FOLDER = Path.of("src/test/resources/org/hamroh/vault");

    static List<Sample> all() {
        try {
            return Files.readAllLines(FOLDER.resolve("sealed.txt")).stream().filter(line -> !line.startsWith("#"))
                    .map(Sample::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Vault vault() {
        return Vaults.open(FOLDER.resolve("keys"), Scratch.jdbc(), InstantSource.fixed(Vaults.MONDAY));
    }

    private static Sample of(String line) {
        String[] words = line.split(" ");
        return new Sample(words[0].equals("seal"), Field.valueOf(words[1]), words[2], words[3],
                HexFormat.of().parseHex(words[4]));
    }

    String opened(Vault vault, Field field, String row, byte[] sealed) {
        return new String(weekly ? vault.open(field, row, sealed) : vault.kept(field, row, sealed), UTF_8);
    }

    static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        return flipped;
    }

    @Override
    public String toString() {
        return (weekly ? "sealed " : "kept ") + field;
    }
}
