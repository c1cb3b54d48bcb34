package dev.vote.sandbox.demo.portrait;

import static dev.vote.sandbox.demo.portrait.Brush.CENTRE;

import java.awt.Color;
import java.awt.Shape;
import java.util.Random;

/** Short and gathered hair: afros, puffs, buns, knots, fades. */
final class NaturalHair {

    private NaturalHair() {}

    /** Hair on the skull, from temple to temple, down to a hairline at {@code hairline}. */
    static Shape skull(double top, double hairline) {
        return Outline.from(CENTRE, top)
                .curve(CENTRE + 62, top, CENTRE + 90, 180, CENTRE + 84, 246)
                .curve(CENTRE + 76, 236, CENTRE + 74, 222, CENTRE + 68, 208)
                .curve(CENTRE + 50, hairline - 2, CENTRE + 24, hairline, CENTRE, hairline)
                .mirrored();
    }

    /** A cloud of curls: a disc with a scalloped edge, and a few curls that catch the light. */
    static void cloud(Brush brush, Look look, double x, double y, double radius, double curl) {
        Color colour = look.hairColour();
        brush.circle(x, y, radius, colour);
        int count = (int) Math.round(2 * Math.PI * radius / (curl * 1.35));
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * i / count;
            brush.circle(x + radius * Math.cos(angle), y + radius * Math.sin(angle), curl, colour);
        }
        Random random = look.details();
        Color shine = Brush.lighter(colour, 0.11);
        for (int i = 0; i < radius / 4; i++) {
            double angle = Math.PI + random.nextDouble() * Math.PI * 0.9;
            double distance = radius * (0.45 + 0.5 * random.nextDouble());
            double atX = x + distance * Math.cos(angle);
            double atY = y + distance * Math.sin(angle);
            brush.line(
                    Outline.from(atX - 6, atY).bow(atX, atY - 9, atX + 6, atY).open(), shine, 3);
        }
    }

    static void afroBehind(Brush brush, Look look) {
        cloud(brush, look, CENTRE, 198, 126, 15);
    }

    static void shortAfroBehind(Brush brush, Look look) {
        cloud(brush, look, CENTRE, 196, 88, 10);
    }

    static void puffsBehind(Brush brush, Look look) {
        cloud(brush, look, CENTRE - 92, 140, 52, 11);
        cloud(brush, look, CENTRE + 92, 140, 52, 11);
    }

    static void bunBehind(Brush brush, Look look) {
        cloud(brush, look, CENTRE, 96, 50, 10);
    }

    static void knotsBehind(Brush brush, Look look) {
        double[][] knots = {{-84, 168}, {-50, 128}, {0, 112}, {50, 128}, {84, 168}};
        for (double[] knot : knots) {
            double x = CENTRE + knot[0];
            brush.circle(x, knot[1], 24, look.hairColour());
            Color shine = Brush.lighter(look.hairColour(), 0.16);
            brush.line(Brush.oval(x, knot[1], 14, 14), shine, 3);
            brush.line(Brush.oval(x, knot[1], 6, 6), shine, 3);
        }
    }

    static void cap(Brush brush, Look look) {
        brush.fill(skull(124, 186), look.hairColour());
        Color colour = look.hairColour();
        for (int i = -5; i <= 5; i++) {
            double x = CENTRE + i * 11.5;
            brush.circle(x, 184 + Math.abs(i) * Math.abs(i) * 0.8, 9, colour);
        }
    }

    static void parted(Brush brush, Look look) {
        sleek(brush, look);
        brush.line(
                Outline.from(CENTRE, 130).to(CENTRE, 180).open(),
                Brush.mix(look.hairColour(), look.skin().base, 0.6),
                3);
    }

    static void sleek(Brush brush, Look look) {
        Shape hair = skull(128, 182);
        brush.fill(hair, look.hairColour());
        Color shine = Brush.lighter(look.hairColour(), 0.13);
        brush.within(hair, () -> {
            for (int i = 1; i <= 3; i++) {
                double spread = i * 22;
                brush.lineBoth(
                        Outline.from(CENTRE + 6 + i * 3, 130)
                                .curve(CENTRE + spread, 140, CENTRE + spread + 8, 165, CENTRE + spread + 14, 200)
                                .open(),
                        shine,
                        2.6);
            }
        });
    }

    static void crop(Brush brush, Look look) {
        Shape hair = skull(126, 186);
        brush.fill(hair, look.hairColour());
        Color shine = Brush.lighter(look.hairColour(), 0.14);
        brush.within(hair, () -> {
            for (int row = 0; row < 7; row++) {
                for (int column = -6; column <= 6; column++) {
                    brush.circle(CENTRE + column * 15 + (row % 2) * 7.5, 134 + row * 13, 2.3, shine);
                }
            }
        });
    }

    static void fade(Brush brush, Look look) {
        brush.fill(skull(136, 188), Brush.mix(look.hairColour(), look.skin().base, 0.42));
        Shape top = Outline.from(CENTRE, 126)
                .curve(CENTRE + 44, 126, CENTRE + 74, 146, CENTRE + 76, 186)
                .curve(CENTRE + 70, 192, CENTRE + 66, 200, CENTRE + 62, 206)
                .curve(CENTRE + 50, 190, CENTRE + 24, 186, CENTRE, 186)
                .mirrored();
        brush.fill(top, look.hairColour());
    }

    static void flatTopBehind(Brush brush, Look look) {
        Shape block = Outline.from(CENTRE, 96)
                .to(CENTRE + 62, 96)
                .bow(CENTRE + 84, 98, CENTRE + 82, 122)
                .to(CENTRE + 76, 190)
                .to(CENTRE, 190)
                .mirrored();
        brush.fill(block, look.hairColour());
        Color shine = Brush.lighter(look.hairColour(), 0.12);
        for (int i = -4; i <= 4; i++) {
            double x = CENTRE + i * 15;
            brush.line(Outline.from(x, 110).to(x, 122 + Math.floorMod(i, 2) * 8).open(), shine, 3);
        }
    }
}
