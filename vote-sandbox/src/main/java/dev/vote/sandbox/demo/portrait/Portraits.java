package dev.vote.sandbox.demo.portrait;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws contestants, back to front: backdrop, hair behind, body, head, face, hair before, jewellery. */
public final class Portraits {

    public static final int WIDTH = 480;
    public static final int HEIGHT = 600;
    public static final String CONTENT_TYPE = "image/jpeg";

    private static final float JPEG_QUALITY = 0.93f;
    private static final double HEAD_DOWN = 24;

    private Portraits() {}

    /**
     * A JPEG of {@value #WIDTH} × {@value #HEIGHT} pixels. The same seed and model give the same bytes; consecutive seeds
     * give people who differ in hair, skin, clothing and colours.
     */
    public static byte[] draw(int seed, Model model) {
        return jpeg(paint(Look.of(seed, model)));
    }

    static BufferedImage paint(Look look) {
        var image = new BufferedImage(2 * WIDTH, 2 * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(2, 2);
        var brush = new Brush(graphics);
        Backdrop.paint(brush, look);
        brush.placed(HEAD_DOWN, look.tilt(), () -> look.hair().paintBehind(brush, look));
        Body.paint(brush, look);
        Jewellery.paintNecklace(brush, look);
        look.garment().paint(brush, look);
        brush.placed(HEAD_DOWN, look.tilt(), () -> {
            Head.paint(brush, look);
            Face.paint(brush, look);
            look.hair().paintBefore(brush, look);
            Jewellery.paintEarrings(brush, look);
        });
        graphics.dispose();
        return halved(image);
    }

    /** Four pixels become one: clipped edges come out as smooth as drawn ones. */
    private static BufferedImage halved(BufferedImage large) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(large, 0, 0, WIDTH, HEIGHT, null);
        graphics.dispose();
        return image;
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(JPEG_QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
