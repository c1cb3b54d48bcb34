package dev.vote.domain.photo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What a file is, told by how it begins: neither its name nor the type that a browser declares is believed. */
enum FileKind {
    JPEG,
    PNG,
    GIF,
    WEBP,
    HEIF,
    SVG,
    OTHER;

    private static final int LOOK_AT = 4096;

    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** ISO 14496-12 brands of still pictures; a video has others. */
    private static final Set<String> HEIF_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");

    static FileKind of(byte[] file) {
        if (startsWith(file, JPEG_START)) {
            return JPEG;
        }
        if (startsWith(file, PNG_START)) {
            return PNG;
        }
        if (text(file, 0, 4).equals("GIF8")) {
            return GIF;
        }
        if (text(file, 0, 4).equals("RIFF") && text(file, 8, 4).equals("WEBP")) {
            return WEBP;
        }
        if (text(file, 4, 4).equals("ftyp") && HEIF_BRANDS.contains(text(file, 8, 4))) {
            return HEIF;
        }
        return text(file, 0, LOOK_AT).toLowerCase(Locale.ROOT).contains("<svg") ? SVG : OTHER;
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        return file.length >= start.length && Arrays.equals(file, 0, start.length, start, 0, start.length);
    }

    /** As much of it as there is. */
    private static String text(byte[] file, int from, int length) {
        int begin = Math.min(from, file.length);
        int end = Math.min(from + length, file.length);
        return new String(file, begin, end - begin, StandardCharsets.ISO_8859_1);
    }
}
