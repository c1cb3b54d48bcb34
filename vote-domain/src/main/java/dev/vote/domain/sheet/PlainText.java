package dev.vote.domain.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text of a file that doesn't say how it is encoded: UTF-16 with its mark, as Excel's "Unicode text"; else UTF-8 with or
 * without one; else Windows-1252, which older programs write in the west.
 */
final class PlainText {

    private static final char MARK = '\uFEFF';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private PlainText() {}

    /** @throws SheetRefused if it can't be text */
    static String of(byte[] file) {
        String text = decode(file);
        if (text.indexOf('\0') >= 0) {
            throw new SheetRefused(SheetFault.NOT_A_TABLE);
        }
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static String decode(byte[] file) {
        if (begins(file, 0xFF, 0xFE)) {
            return new String(file, StandardCharsets.UTF_16LE);
        }
        if (begins(file, 0xFE, 0xFF)) {
            return new String(file, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS);
        }
    }

    private static boolean begins(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }
}
