package dev.vote.sandbox.demo.portrait;

import static dev.vote.sandbox.demo.portrait.Brush.CENTRE;

import java.awt.Color;
import java.awt.Shape;

/** Hair that falls: braids, locs, waves, bobs. */
final class LongHair {

    private LongHair() {}

    static void bobBehind(Brush brush, Look look) {
        for (double[] curl : new double[][] {
            {0, 160, 70},
            {-50, 175, 62},
            {50, 175, 62},
            {-84, 225, 46},
            {84, 225, 46},
            {-92, 280, 40},
            {92, 280, 40},
            {-84, 326, 34},
            {84, 326, 34}
        }) {
            NaturalHair.cloud(brush, look, CENTRE + curl[0], curl[1], curl[2], 11);
        }
    }

    static void wavesBehind(Brush brush, Look look) {
        Color colour = look.hairColour();
        Shape fall = Outline.from(CENTRE, 112)
                .curve(CENTRE + 80, 108, CENTRE + 116, 170, CENTRE + 104, 250)
                .curve(CENTRE + 98, 300, CENTRE + 138, 340, CENTRE + 120, 400)
                .curve(CENTRE + 112, 440, CENTRE + 136, 462, CENTRE + 112, 494)
                .curve(CENTRE + 80, 506, CENTRE + 50, 470, CENTRE, 470)
                .mirrored();
        brush.fill(fall, colour);
        Color shine = Brush.lighter(colour, 0.12);
        for (int i = 0; i < 3; i++) {
            double x = CENTRE + 74 + i * 14;
            brush.lineBoth(
                    Outline.from(x, 280)
                            .curve(x - 8, 320, x + 34, 350, x + 14, 400)
                            .curve(x + 4, 430, x + 18, 450, x + 4, 480)
                            .open(),
                    shine,
                    3);
        }
    }

    /** A side parting that sweeps over the brow. */
    static void sweep(Brush brush, Look look) {
        Color colour = look.hairColour();
        Shape left = Outline.from(CENTRE + 34, 124)
                .curve(CENTRE - 60, 112, CENTRE - 104, 170, CENTRE - 92, 268)
                .curve(CENTRE - 78, 262, CENTRE - 74, 236, CENTRE - 66, 222)
                .curve(CENTRE - 24, 216, CENTRE + 26, 180, CENTRE + 34, 124)
                .closed();
        Shape right = Outline.from(CENTRE + 30, 124)
                .curve(CENTRE + 84, 120, CENTRE + 100, 190, CENTRE + 92, 268)
                .curve(CENTRE + 76, 258, CENTRE + 76, 226, CENTRE + 66, 206)
                .curve(CENTRE + 48, 186, CENTRE + 36, 160, CENTRE + 30, 124)
                .closed();
        brush.fill(right, colour);
        brush.fill(left, colour);
        Color shine = Brush.lighter(colour, 0.12);
        brush.within(left, () -> {
            for (int i = 0; i < 3; i++) {
                brush.line(
                        Outline.from(CENTRE + 22 - i * 16, 128)
                                .curve(CENTRE + 4 - i * 22, 170, CENTRE - 40 - i * 10, 196, CENTRE - 92, 214 + i * 6)
                                .open(),
                        shine,
                        2.8);
            }
        });
    }

    static void braidsBehind(Brush brush, Look look) {
        Color colour = look.hairColour();
        brush.fill(
                Outline.from(CENTRE, 118)
                        .curve(CENTRE + 80, 118, CENTRE + 108, 180, CENTRE + 104, 260)
                        .curve(CENTRE + 104, 330, CENTRE + 96, 380, CENTRE + 84, 430)
                        .to(CENTRE, 430)
                        .mirrored(),
                Brush.darker(colour, 0.25));
    }

    static void braidsBefore(Brush brush, Look look) {
        NaturalHair.parted(brush, look);
        for (int i = 0; i < 4; i++) {
            double x = CENTRE + 78 + i * 11;
            double end = 520 - i * 26;
            Shape braid = Outline.from(CENTRE + 58 + i * 8, 178 + i * 10)
                    .curve(x + 10, 220, x + 4, 330, x - 2 + i * 5, end)
                    .open();
            rope(brush, look, braid, 13, 220 + i * 8, end, x, i);
        }
    }

    private static void rope(
            Brush brush, Look look, Shape line, double width, double from, double to, double x, int i) {
        Color colour = look.hairColour();
        brush.lineBoth(line, Brush.darker(colour, 0.4), width + 3);
        brush.lineBoth(line, colour, width);
        Color shine = Brush.lighter(colour, 0.16);
        brush.within(Brush.both(Brush.stroked(line, width)), () -> {
            for (double y = from; y < to - 8; y += 15) {
                brush.lineBoth(
                        Outline.from(x - 8, y).bow(x + 3, y + 12, x + 18, y).open(), shine, 2);
            }
        });
        brush.lineBoth(
                Outline.from(x - 2 + i * 5, to - 4).to(x - 2 + i * 5, to + 4).open(), look.palette().accent, width);
    }

    static void locsBehind(Brush brush, Look look) {
        strands(brush, look, 11, 128, 440, 17, 0.25);
    }

    static void locsBefore(Brush brush, Look look) {
        NaturalHair.sleek(brush, look);
        for (int i = 0; i < 3; i++) {
            double x = CENTRE + 86 + i * 14;
            strand(brush, look, CENTRE + 66 + i * 7, 190 + i * 8, x, 440 - i * 22, 16);
        }
    }

    static void shortLocsBehind(Brush brush, Look look) {
        strands(brush, look, 10, 112, 318, 16, 0.2);
    }

    static void shortLocsBefore(Brush brush, Look look) {
        NaturalHair.cap(brush, look);
        strand(brush, look, CENTRE + 70, 186, CENTRE + 92, 316, 15);
        strand(brush, look, CENTRE + 78, 178, CENTRE + 106, 296, 15);
    }

    private static void strand(Brush brush, Look look, double fromX, double fromY, double x, double y, double width) {
        Shape line = Outline.from(fromX, fromY)
                .curve(x + 8, fromY + 40, x + 2, y - 60, x, y)
                .open();
        brush.lineBoth(line, Brush.darker(look.hairColour(), 0.4), width + 3);
        brush.lineBoth(line, look.hairColour(), width);
        brush.lineBoth(
                Outline.from(fromX + 4, fromY + 14)
                        .curve(x + 4, fromY + 44, x - 1, y - 60, x - 3, y - 12)
                        .open(),
                Brush.lighter(look.hairColour(), 0.12),
                2.4);
    }

    private static void strands(
            Brush brush, Look look, int count, double spread, double end, double width, double shade) {
        Color colour = Brush.darker(look.hairColour(), shade);
        for (int i = 0; i < count; i++) {
            double share = (i + 0.5) / count;
            double x = CENTRE + spread * share;
            brush.lineBoth(
                    Outline.from(CENTRE + 60 * share, 150)
                            .curve(x, 170, x, end - 120, x - 4, end - 30 * share)
                            .open(),
                    colour,
                    width);
        }
        NaturalHair.cloud(brush, look, CENTRE, 196, 88, 9);
    }

    static void twistsBehind(Brush brush, Look look) {
        NaturalHair.cloud(brush, look, CENTRE, 186, 82, 8);
        for (int i = 0; i < 15; i++) {
            double angle = Math.PI * (1.02 + 0.96 * i / 14);
            double length = 112 + (i % 2) * 12;
            brush.line(
                    Outline.from(CENTRE + 60 * Math.cos(angle), 196 + 60 * Math.sin(angle))
                            .to(CENTRE + length * Math.cos(angle), 200 + length * Math.sin(angle))
                            .open(),
                    look.hairColour(),
                    19);
        }
    }

    static void twistsBefore(Brush brush, Look look) {
        NaturalHair.cap(brush, look);
        Color shine = Brush.lighter(look.hairColour(), 0.14);
        for (int i = 1; i < 14; i += 2) {
            double angle = Math.PI * (1.02 + 0.96 * i / 14);
            brush.line(
                    Outline.from(CENTRE + 72 * Math.cos(angle), 200 + 72 * Math.sin(angle))
                            .to(CENTRE + 108 * Math.cos(angle), 200 + 108 * Math.sin(angle))
                            .open(),
                    shine,
                    3);
        }
    }
}
