package dev.vote.domain.photo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * How the camera was held, which a JPEG says in its EXIF segment. The segments are walked here, because the JDK's own
 * metadata gives up on many a camera's files.
 */
final class ExifOrientation {

    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private ExifOrientation() {}

    /** @return empty where the file doesn't say, or not in a way that can be read */
    static Optional<Orientation> find(byte[] jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
            int end = at + 2 + length;
            if (marker == START_OF_SCAN || length < 2 || end > jpeg.length) {
                return Optional.empty();
            }
            if (marker == APP1 && isExif(jpeg, at + 4, end)) {
                return read(Arrays.copyOfRange(jpeg, at + 4, end));
            }
            at = end;
        }
        return Optional.empty();
    }

    private static boolean isExif(byte[] jpeg, int from, int end) {
        return end - from > EXIF.length && Arrays.equals(jpeg, from, from + EXIF.length, EXIF, 0, EXIF.length);
    }

    private static Optional<Orientation> read(byte[] exif) {
        try {
            return Optional.ofNullable(ExifUtils.getOrientationFromExif(exif));
        } catch (RuntimeException e) {
            // the library trusts the offsets that it finds; a picture with wrong ones is still a picture
            return Optional.empty();
        }
    }
}
