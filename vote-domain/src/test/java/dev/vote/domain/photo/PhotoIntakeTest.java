package dev.vote.domain.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PhotoIntakeTest {

    @Test
    void aLargePhotoIsMadeSmallerAndKeepsItsShape() {
        PreparedPhoto photo = PhotoIntake.prepare(Pictures.jpeg(3000, 2000));
        assertThat(photo.width()).isEqualTo(1200);
        assertThat(photo.height()).isEqualTo(800);
        assertThat(FileKind.of(photo.content())).isEqualTo(FileKind.JPEG);
        BufferedImage small = Pictures.decoded(photo.small());
        assertThat(small.getWidth()).isEqualTo(480);
        assertThat(small.getHeight()).isEqualTo(320);
    }

    @Test
    void aVeryLargePhotoIsDecodedInPartAndStillRight() {
        PreparedPhoto photo = PhotoIntake.prepare(Pictures.png(8000, 5000));
        assertThat(photo.width()).isEqualTo(1200);
        assertThat(photo.height()).isEqualTo(750);
        assertThat(colour(photo, 300, 375)).isEqualTo("red");
        assertThat(colour(photo, 900, 375)).isEqualTo("blue");
    }

    @Test
    void aSmallPhotoIsNotBlownUp() {
        PreparedPhoto photo = PhotoIntake.prepare(Pictures.png(300, 400));
        assertThat(photo.width()).isEqualTo(300);
        assertThat(photo.height()).isEqualTo(400);
    }

    @Test
    void theSamePictureHasTheSameDigest() {
        byte[] file = Pictures.jpeg(640, 480);
        assertThat(PhotoIntake.prepare(file).digest())
                .isEqualTo(PhotoIntake.prepare(file).digest())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void aPhotoTakenWithTheCameraTurnedIsPutUpright() {
        byte[] turned = Pictures.withExif(Pictures.jpeg(600, 400), 6, "");
        PreparedPhoto photo = PhotoIntake.prepare(turned);
        assertThat(photo.width()).isEqualTo(400);
        assertThat(photo.height()).isEqualTo(600);
        // turned clockwise, its left side is now at the top
        assertThat(colour(photo, 200, 100)).isEqualTo("red");
        assertThat(colour(photo, 200, 500)).isEqualTo("blue");
    }

    @Test
    void nothingOfTheFileComesThroughButThePicture() {
        byte[] file = Pictures.withExif(Pictures.jpeg(600, 400), 1, "GPS 6.5244N 3.3792E");
        assertThat(text(file)).contains("GPS 6.5244N");
        PreparedPhoto photo = PhotoIntake.prepare(file);
        assertThat(text(photo.content())).doesNotContain("GPS", "Exif");
        assertThat(text(photo.small())).doesNotContain("GPS", "Exif");
    }

    @Test
    void brokenExifIsNoReasonToRefuseAPhoto() {
        byte[] strange = Pictures.withExif(Pictures.jpeg(600, 400), 99, "");
        assertThat(PhotoIntake.prepare(strange).width()).isEqualTo(600);
        byte[] broken = Pictures.withExif(Pictures.jpeg(600, 400), 6, "");
        broken[20] = 0x7F; // says that it has thousands of entries
        broken[22] = 0x7F; // and none is the orientation
        assertThat(PhotoIntake.prepare(broken).width()).isEqualTo(600);
    }

    @Test
    void transparencyBecomesWhite() {
        PreparedPhoto photo = PhotoIntake.prepare(Pictures.clearPng(400, 400));
        assertThat(new Color(Pictures.decoded(photo.content()).getRGB(200, 200)))
                .isEqualTo(Color.WHITE);
        PreparedPhoto large = PhotoIntake.prepare(Pictures.clearPng(2000, 2000));
        assertThat(new Color(Pictures.decoded(large.content()).getRGB(600, 600)))
                .isEqualTo(Color.WHITE);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused(new byte[0], PhotoFault.EMPTY);
    }

    @Test
    void tooManyBytesAreRefusedUnread() {
        assertRefused(new byte[PhotoIntake.MAX_BYTES + 1], PhotoFault.TOO_LARGE);
    }

    @Test
    void aDecompressionBombIsRefusedByItsHeader() {
        assertRefused(Pictures.bombPng(50_000, 50_000), PhotoFault.TOO_MANY_PIXELS);
        assertRefused(Pictures.bombPng(Integer.MAX_VALUE, Integer.MAX_VALUE), PhotoFault.TOO_MANY_PIXELS);
    }

    @Test
    void aHeaderThatPromisesMoreThanThereIsIsDamaged() {
        assertRefused(Pictures.bombPng(4000, 4000), PhotoFault.DAMAGED);
    }

    @Test
    void aFileThatIsCutOffIsRefused() {
        assertRefused(Pictures.cutInHalf(Pictures.jpeg(900, 900)), PhotoFault.DAMAGED);
        assertRefused(Pictures.cutInHalf(Pictures.png(900, 900)), PhotoFault.DAMAGED);
    }

    @Test
    void aTinyPictureIsRefused() {
        assertRefused(Pictures.png(199, 800), PhotoFault.TOO_SMALL);
    }

    @Test
    void printColoursAreRefusedByName() {
        assertRefused(Pictures.cmykJpeg(400, 400), PhotoFault.PRINT_COLOURS);
    }

    @Test
    void aDrawingWithAScriptIsRefused() {
        assertRefused(
                bytes(
                        "\uFEFF<?xml version='1.0'?>\n<SVG xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></SVG>"),
                PhotoFault.SVG);
    }

    @Test
    void otherFilesAreRefusedWhateverTheyAreCalled() {
        assertRefused(bytes("<!doctype html><script>alert(1)</script>"), PhotoFault.NOT_A_PHOTO);
        assertRefused(bytes("%PDF-1.7"), PhotoFault.NOT_A_PHOTO);
        assertRefused(Pictures.gif(300, 300), PhotoFault.GIF);
        assertRefused(bytes("RIFF\0\0\0\0WEBPVP8 "), PhotoFault.WEBP);
        assertRefused(bytes("\0\0\0\u0018ftypheic\0\0\0\0"), PhotoFault.HEIF);
        assertRefused(bytes("\0\0\0\u0018ftypisom\0\0\0\0"), PhotoFault.NOT_A_PHOTO);
    }

    @Test
    void aFileThatOnlyBeginsLikeAPhotoIsDamaged() {
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, '<', 'h', 't', 'm', 'l'}, PhotoFault.DAMAGED);
    }

    private static void assertRefused(byte[] file, PhotoFault fault) {
        assertThatThrownBy(() -> PhotoIntake.prepare(file))
                .isInstanceOfSatisfying(
                        PhotoRefused.class,
                        refused -> assertThat(refused.getFault()).isEqualTo(fault));
    }

    private static String colour(PreparedPhoto photo, int x, int y) {
        Color colour = new Color(Pictures.decoded(photo.content()).getRGB(x, y));
        return colour.getRed() > colour.getBlue() ? "red" : "blue";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
