package dev.vote.domain.photo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;

/**
 * Makes of an uploaded file a photo that is safe to show. The picture is decoded and drawn anew, so nothing else of the
 * file comes through: no script, no place where it was taken, no thumbnail of the uncropped original.
 */
final class PhotoIntake {

    static final int MAX_BYTES = 12 * 1024 * 1024;
    static final long MAX_PIXELS = 40_000_000;
    static final int MIN_SIDE = 200;
    static final int LONG_SIDE = 1200;
    static final int SMALL_SIDE = 480;

    private static final double QUALITY = 0.85;

    private PhotoIntake() {}

    /** @throws PhotoRefused with the reason */
    static PreparedPhoto prepare(byte[] file) {
        if (file.length == 0) {
            throw new PhotoRefused(PhotoFault.EMPTY);
        }
        if (file.length > MAX_BYTES) {
            throw new PhotoRefused(PhotoFault.TOO_LARGE);
        }
        BufferedImage photo = onWhite(fit(decode(file), LONG_SIDE));
        return new PreparedPhoto(jpeg(photo), jpeg(fit(photo, SMALL_SIDE)), photo.getWidth(), photo.getHeight());
    }

    private static BufferedImage decode(byte[] file) {
        return switch (FileKind.of(file)) {
            case JPEG -> upright(file, Decoder.decode(file, "jpeg", LONG_SIDE));
            case PNG -> Decoder.decode(file, "png", LONG_SIDE);
            case GIF -> throw new PhotoRefused(PhotoFault.GIF);
            case WEBP -> throw new PhotoRefused(PhotoFault.WEBP);
            case HEIF -> throw new PhotoRefused(PhotoFault.HEIF);
            case SVG -> throw new PhotoRefused(PhotoFault.SVG);
            case OTHER -> throw new PhotoRefused(PhotoFault.NOT_A_PHOTO);
        };
    }

    private static BufferedImage upright(byte[] jpeg, BufferedImage image) {
        return ExifOrientation.find(jpeg)
                .map(orientation ->
                        ExifFilterUtils.getFilterForOrientation(orientation).apply(image))
                .orElse(image);
    }

    private static BufferedImage fit(BufferedImage image, int longSide) {
        if (Math.max(image.getWidth(), image.getHeight()) <= longSide) {
            return image;
        }
        try {
            return Thumbnails.of(image)
                    .size(longSide, longSide)
                    .imageType(BufferedImage.TYPE_INT_ARGB)
                    .asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JPEG knows no transparency. */
    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = opaque.createGraphics();
        canvas.drawImage(image, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }

    private static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Thumbnails.of(image)
                    .scale(1)
                    .imageType(BufferedImage.TYPE_INT_RGB)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
