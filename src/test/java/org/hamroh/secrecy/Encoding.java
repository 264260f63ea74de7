package org.hamroh.secrecy;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** How a secret may look in a file, a log or a page. */
enum Encoding {
    UTF_8 {
        @Override
        Stream<byte[]> of(Canary canary) {
            return Stream.of(bytes(canary));
        }
    },
    UTF_16LE {
        @Override
        Stream<byte[]> of(Canary canary) {
            return Stream.of(canary.text().getBytes(StandardCharsets.UTF_16LE));
        }
    },
    UTF_16BE {
        @Override
        Stream<byte[]> of(Canary canary) {
            return Stream.of(canary.text().getBytes(StandardCharsets.UTF_16BE));
        }
    },
    HEX {
        @Override
        Stream<byte[]> of(Canary canary) {
            HexFormat hex = HexFormat.of();
            return Stream.of(hex.formatHex(bytes(canary)), hex.withUpperCase().formatHex(bytes(canary)))
                    .map(Encoding::ascii);
        }
    },
    BASE64 {
        /** Whatever stands before it: the first and last letters, which depend on the neighbours, are left out. */
        @Override
        Stream<byte[]> of(Canary canary) {
            List<byte[]> all = new ArrayList<>();
            for (int before = 0; before < 3; before++) {
                byte[] shifted = ByteBuffer.allocate(before + bytes(canary).length).position(before)
                        .put(bytes(canary)).array();
                for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                    String whole = encoder.withoutPadding().encodeToString(shifted);
                    int end = shifted.length % 3 == 0 ? whole.length() : whole.length() - 1;
                    all.add(ascii(whole.substring(Math.ceilDiv(before * 8, 6), end)));
                }
            }
            return all.stream();
        }
    },
    URL {
        @Override
        Stream<byte[]> of(Canary canary) {
            return Stream.of(ascii(URLEncoder.encode(canary.text(), StandardCharsets.UTF_8)));
        }
    },
    LITTLE_ENDIAN {
        @Override
        Stream<byte[]> of(Canary canary) {
            return canary.number().stream().mapToObj(id -> ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN).putLong(id).array());
        }
    },
    BIG_ENDIAN {
        @Override
        Stream<byte[]> of(Canary canary) {
            return canary.number().stream().mapToObj(id -> ByteBuffer.allocate(Long.BYTES).putLong(id).array());
        }
    },
    /** As H2 keeps numbers: seven bits a byte, the lowest first. */
    VARIABLE_LENGTH {
        @Override
        Stream<byte[]> of(Canary canary) {
            return canary.number().stream().mapToObj(id -> {
                ByteBuffer bytes = ByteBuffer.allocate(10);
                long rest = id;
                for (; (rest & ~0x7FL) != 0; rest >>>= 7)
                    bytes.put((byte) (rest | 0x80));
                return bytes.put((byte) rest).flip().slice();
            }).map(buffer -> {
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                return bytes;
            });
        }
    };

    /** All the ways to write the canary so. Empty where it is no number and only numbers are written so. */
    abstract Stream<byte[]> of(Canary canary);

    private static byte[] bytes(Canary canary) {
        return canary.text().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ascii(String text) {
        Charset ascii = StandardCharsets.US_ASCII;
        return text.getBytes(ascii);
    }
}
