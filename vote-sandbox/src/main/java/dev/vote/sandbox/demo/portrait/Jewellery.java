package dev.vote.sandbox.demo.portrait;

import static dev.vote.sandbox.demo.portrait.Brush.CENTRE;

import java.awt.Color;

/** Earrings and beads. */
final class Jewellery {

    enum Earrings {
        NONE,
        HOOPS,
        DROPS,
        STUDS,
        FANS;

        static Earrings at(int index) {
            return values()[1 + Math.floorMod(index, 4)];
        }
    }

    private static final Color GOLD = new Color(0xE9B23C);
    private static final double EAR_X = CENTRE + 81;

    private Jewellery() {}

    static void paintEarrings(Brush brush, Look look) {
        switch (look.earrings()) {
            case NONE -> {}
            case HOOPS -> brush.lineBoth(Brush.oval(EAR_X + 1, 299, 17, 20), GOLD, 4.5);
            case DROPS -> {
                brush.lineBoth(Outline.from(EAR_X, 280).to(EAR_X, 300).open(), GOLD, 3);
                brush.fillBoth(
                        Outline.from(EAR_X, 294)
                                .curve(EAR_X + 16, 316, EAR_X + 9, 328, EAR_X, 328)
                                .curve(EAR_X - 9, 328, EAR_X - 16, 316, EAR_X, 294)
                                .closed(),
                        look.palette().accent);
            }
            case STUDS -> brush.fillBoth(Brush.oval(EAR_X, 282, 7, 7), GOLD);
            case FANS -> {
                brush.fillBoth(
                        Outline.from(EAR_X, 282)
                                .to(EAR_X + 19, 316)
                                .bow(EAR_X, 328, EAR_X - 19, 316)
                                .closed(),
                        GOLD);
                brush.fillBoth(
                        Outline.from(EAR_X, 296)
                                .to(EAR_X + 10, 314)
                                .bow(EAR_X, 320, EAR_X - 10, 314)
                                .closed(),
                        look.palette().cloth);
            }
        }
    }

    /** Two strings of beads that lie on the collar-bone. */
    static void paintNecklace(Brush brush, Look look) {
        if (!look.necklace()) {
            return;
        }
        beads(brush, 398, 36, look.palette().accent, 6.5);
        beads(brush, 414, 46, GOLD, 5.5);
    }

    private static void beads(Brush brush, double top, double halfWidth, Color colour, double radius) {
        int count = (int) (halfWidth / 3.4);
        for (int i = 0; i <= count; i++) {
            double angle = Math.PI * i / count;
            brush.circle(CENTRE - halfWidth * Math.cos(angle), top + 34 * Math.sin(angle), radius, colour);
        }
    }
}
