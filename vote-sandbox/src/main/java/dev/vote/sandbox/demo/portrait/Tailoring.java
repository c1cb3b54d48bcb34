package dev.vote.sandbox.demo.portrait;

import static dev.vote.sandbox.demo.portrait.Brush.CENTRE;

import java.awt.Color;
import java.awt.Shape;

/** Sewn to measure: collars, lapels and embroidery. */
final class Tailoring {

    private static final Color WHITE = new Color(0xFFFBF3);

    private Tailoring() {}

    static void suit(Brush brush, Look look) {
        Palette palette = look.palette();
        jacket(brush, look, WHITE);
        brush.fill(
                Outline.from(CENTRE - 13, 428)
                        .to(CENTRE + 13, 428)
                        .to(CENTRE + 9, 450)
                        .to(CENTRE - 9, 450)
                        .closed(),
                palette.accent);
        brush.fill(
                Outline.from(CENTRE - 9, 450)
                        .to(CENTRE + 9, 450)
                        .to(CENTRE + 18, 600)
                        .to(CENTRE - 18, 600)
                        .closed(),
                Brush.darker(palette.accent, 0.1));
        collar(brush, WHITE);
        lapels(brush, look);
    }

    static void blazer(Brush brush, Look look) {
        Shape top = Garment.cut(look, Brush.oval(CENTRE, 404, 52, 50));
        jacket(brush, look, look.palette().pale);
        brush.within(Brush.oval(CENTRE, 404, 52, 50), () -> brush.fill(Body.shape(look, 0), look.skin().base));
        brush.within(top, () -> lapels(brush, look));
    }

    private static void jacket(Brush brush, Look look, Color shirt) {
        Cloth.plain(brush, look, Garment.cut(look, Brush.oval(CENTRE, 372, 46, 40)), shirt);
        Color cloth = Brush.darker(look.palette().cloth, 0.12);
        Shape opening = Outline.from(CENTRE - 66, 340)
                .to(CENTRE, 590)
                .to(CENTRE + 66, 340)
                .closed();
        Cloth.plain(brush, look, Garment.cut(look, opening), cloth);
    }

    private static void lapels(Brush brush, Look look) {
        Color cloth = Brush.darker(look.palette().cloth, 0.3);
        brush.fillBoth(
                Outline.from(CENTRE + 50, 396)
                        .to(CENTRE + 88, 432)
                        .to(CENTRE + 108, 486)
                        .to(CENTRE + 78, 488)
                        .to(CENTRE + 84, 510)
                        .to(CENTRE, 596)
                        .bow(CENTRE + 42, 500, CENTRE + 50, 396)
                        .closed(),
                cloth);
    }

    private static void collar(Brush brush, Color colour) {
        var wing = Outline.from(CENTRE + 44, 376)
                .to(CENTRE + 60, 410)
                .to(CENTRE + 30, 450)
                .to(CENTRE, 426)
                .closed();
        brush.fillBoth(wing, colour);
        brush.lineBoth(
                Outline.from(CENTRE + 60, 410)
                        .to(CENTRE + 30, 450)
                        .to(CENTRE, 426)
                        .open(),
                Brush.darker(colour, 0.16),
                3);
    }

    static void shirt(Brush brush, Look look) {
        Palette palette = look.palette();
        Shape cloth = Garment.cut(look, Brush.oval(CENTRE, 372, 46, 40));
        Cloth.plain(brush, look, cloth, palette.cloth);
        brush.within(cloth, () -> {
            for (int x = -2; x < 16; x++) {
                brush.line(Outline.from(x * 34 + 8, 380).to(x * 34 + 8, 620).open(), Brush.fade(palette.pale, 0.55), 4);
            }
        });
        brush.line(Outline.from(CENTRE, 430).to(CENTRE, 610).open(), Brush.darker(palette.cloth, 0.3), 3);
        for (int button = 0; button < 4; button++) {
            brush.circle(CENTRE + 9, 462 + button * 42, 5, palette.pale);
        }
        collar(brush, palette.pale);
    }

    /** A round collar and an embroidered placket. */
    static void kaftan(Brush brush, Look look) {
        Palette palette = look.palette();
        Shape neckline = Brush.oval(CENTRE, 388, 52, 34);
        Shape cloth = Garment.cut(look, neckline);
        Cloth.plain(brush, look, cloth, palette.pale);
        brush.within(cloth, () -> {
            brush.line(neckline, palette.cloth, 26);
            brush.line(neckline, palette.accent, 6);
            brush.fill(
                    Outline.from(CENTRE - 19, 410)
                            .to(CENTRE + 19, 410)
                            .to(CENTRE + 19, 552)
                            .to(CENTRE, 574)
                            .to(CENTRE - 19, 552)
                            .closed(),
                    palette.cloth);
            for (int stitch = 0; stitch < 5; stitch++) {
                double y = 446 + stitch * 25;
                brush.fill(
                        Outline.from(CENTRE, y - 9)
                                .to(CENTRE + 9, y)
                                .to(CENTRE, y + 9)
                                .to(CENTRE - 9, y)
                                .closed(),
                        palette.accent);
            }
        });
    }

    /** A wide robe over a round-necked tunic, with a worked breast panel. */
    static void agbada(Brush brush, Look look) {
        Palette palette = look.palette();
        Cloth.plain(brush, look, Garment.cut(look, Brush.oval(CENTRE, 380, 50, 34)), palette.pale);
        Shape robe = Outline.from(CENTRE, 600)
                .to(CENTRE, 560)
                .curve(CENTRE + 40, 520, CENTRE + 66, 460, CENTRE + 62, 398)
                .curve(CENTRE + 110, 412, CENTRE + 180, 430, CENTRE + 214, 476)
                .bow(CENTRE + 240, 540, CENTRE + 246, 640)
                .to(CENTRE, 640)
                .mirrored();
        Cloth.plain(brush, look, robe, palette.cloth);
        brush.within(robe, () -> {
            Shape hem = Outline.from(CENTRE + 62, 396)
                    .curve(CENTRE + 66, 460, CENTRE + 40, 520, CENTRE, 560)
                    .open();
            brush.lineBoth(hem, palette.accent, 15);
            brush.lineBoth(hem, palette.pale, 4);
            for (int ring = 0; ring < 3; ring++) {
                brush.lineBoth(Brush.oval(CENTRE + 122, 524, 38 - ring * 13, 38 - ring * 13), palette.accent, 4.5);
            }
            brush.lineBoth(
                    Outline.from(CENTRE + 190, 462)
                            .curve(CENTRE + 176, 520, CENTRE + 180, 580, CENTRE + 186, 640)
                            .open(),
                    Brush.darker(palette.cloth, 0.28),
                    5);
        });
    }
}
