package dev.vote.domain.photo;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes a JPEG or PNG in bounded memory: the dimensions are read from the header and judged before a pixel is, and of
 * a large picture only every second, third … pixel is decoded. Text and colour profiles in it are skipped, as they may
 * unpack to any size.
 */
final class Decoder {

    private Decoder() {}

    /**
     * @param format as ImageIO names it
     * @param longSide in pixels; a larger picture is decoded to no less than twice that
     * @throws PhotoRefused for dimensions, colours or data that can't be used
     */
    static BufferedImage decode(byte[] file, String format, int longSide) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            check(width, height);
            if (!hasScreenColours(reader)) {
                throw new PhotoRefused(PhotoFault.PRINT_COLOURS);
            }
            return read(reader, Math.max(1, Math.max(width, height) / (2 * longSide)));
        } catch (IOException | RuntimeException e) {
            throw e instanceof PhotoRefused refused ? refused : new PhotoRefused(PhotoFault.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    private static void check(int width, int height) {
        if ((long) width * height > PhotoIntake.MAX_PIXELS) {
            throw new PhotoRefused(PhotoFault.TOO_MANY_PIXELS);
        }
        if (Math.min(width, height) < PhotoIntake.MIN_SIDE) {
            throw new PhotoRefused(PhotoFault.TOO_SMALL);
        }
    }

    /** The JDK decodes some CMYK pictures, but can't know whether their inks are inverted, as Photoshop's are. */
    private static boolean hasScreenColours(ImageReader reader) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        return types.hasNext() && types.next().getColorModel().getColorSpace().getType() != ColorSpace.TYPE_CMYK;
    }

    private static BufferedImage read(ImageReader reader, int step) throws IOException {
        AtomicBoolean cutOff = new AtomicBoolean();
        // a JPEG that ends too early is no error to the JDK: it warns, in libjpeg's words, and paints the rest grey
        reader.addIIOReadWarningListener((source, warning) -> {
            if (warning.toLowerCase(Locale.ROOT).contains("premature end")) {
                cutOff.set(true);
            }
        });
        ImageReadParam every = reader.getDefaultReadParam();
        every.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, every);
        if (cutOff.get()) {
            throw new PhotoRefused(PhotoFault.DAMAGED);
        }
        return image;
    }
}
