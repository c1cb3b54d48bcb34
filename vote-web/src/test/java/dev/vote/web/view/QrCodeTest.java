package dev.vote.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String ADDRESS = "https://vote.example/vote/contests/miss-accra-2026/CF4K";

    @Test
    void thePictureIsReadBack() throws IOException, ReaderException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(QrCode.of(ADDRESS).png(600)));
        assertThat(read(image)).isEqualTo(ADDRESS);
    }

    @Test
    void theDrawingIsReadBack() throws ReaderException {
        assertThat(read(drawn(QrCode.of(ADDRESS)))).isEqualTo(ADDRESS);
    }

    @Test
    void thePictureIsAsLargeAsFitsInWholeModules() throws IOException {
        QrCode code = QrCode.of(ADDRESS);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(code.png(600)));
        assertThat(image.getWidth()).isLessThanOrEqualTo(600).isGreaterThan(600 - code.size());
        assertThat(image.getWidth() % code.size()).isZero();
    }

    @Test
    void fourModulesAroundItAreWhite() throws IOException {
        QrCode code = QrCode.of(ADDRESS);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(code.png(1)));
        assertThat(image.getWidth()).isEqualTo(code.size());
        for (int at = 0; at < code.size(); at++) {
            assertThat(image.getRGB(at, 3) & 0xFFFFFF).isEqualTo(0xFFFFFF);
            assertThat(image.getRGB(3, at) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        }
        assertThat(image.getRGB(4, 4) & 0xFFFFFF).isZero();
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(5_000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(BufferedImage image) throws ReaderException, NotFoundException {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        LuminanceSource source = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    /** As a browser would, eight pixels a module. */
    private static BufferedImage drawn(QrCode code) {
        BufferedImage image = new BufferedImage(code.size() * 8, code.size() * 8, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, image.getWidth(), image.getHeight());
        canvas.setColor(Color.BLACK);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(code.svg());
        while (run.find()) {
            canvas.fillRect(number(run, 1) * 8, number(run, 2) * 8, number(run, 3) * 8, 8);
        }
        canvas.dispose();
        return image;
    }

    private static int number(Matcher run, int group) {
        return Integer.parseInt(run.group(group));
    }
}
