package dev.vote.sandbox.demo.portrait;

import static dev.vote.sandbox.demo.portrait.Brush.CENTRE;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/** Wraps, veils and caps. */
final class Headwear {

    private Headwear() {}

    static void geleBehind(Brush brush, Look look) {
        Color cloth = look.palette().accent;
        Shape fan = Outline.from(CENTRE - 70, 190)
                .curve(CENTRE - 190, 170, CENTRE - 178, 40, CENTRE - 96, 34)
                .curve(CENTRE - 60, 6, CENTRE + 10, 22, CENTRE + 40, 40)
                .curve(CENTRE + 110, 6, CENTRE + 196, 70, CENTRE + 168, 140)
                .curve(CENTRE + 156, 184, CENTRE + 110, 200, CENTRE + 70, 196)
                .closed();
        brush.fill(fan, Brush.darker(cloth, 0.14));
        brush.within(fan, () -> {
            Color fold = Brush.darker(cloth, 0.34);
            for (double[] end :
                    new double[][] {{-150, 70}, {-110, 40}, {-50, 24}, {20, 34}, {84, 34}, {140, 70}, {164, 120}}) {
                brush.line(
                        Outline.from(CENTRE, 176)
                                .bow(CENTRE + end[0] * 0.5, 110, CENTRE + end[0], end[1])
                                .open(),
                        fold,
                        4.5);
            }
        });
    }

    static void geleBefore(Brush brush, Look look) {
        Color cloth = look.palette().accent;
        Shape band = Outline.from(CENTRE - 90, 236)
                .curve(CENTRE - 112, 150, CENTRE - 60, 100, CENTRE + 10, 96)
                .curve(CENTRE + 80, 96, CENTRE + 108, 150, CENTRE + 90, 236)
                .curve(CENTRE + 60, 186, CENTRE - 40, 176, CENTRE - 90, 236)
                .closed();
        brush.fill(band, cloth);
        brush.within(band, () -> {
            for (int i = 0; i < 4; i++) {
                brush.line(
                        Outline.from(CENTRE - 110, 210 - i * 22)
                                .curve(CENTRE - 40, 150 - i * 16, CENTRE + 50, 160 - i * 20, CENTRE + 110, 222 - i * 30)
                                .open(),
                        i % 2 == 0 ? Brush.lighter(cloth, 0.35) : Brush.darker(cloth, 0.2),
                        5);
            }
        });
    }

    static void turbanBehind(Brush brush, Look look) {
        Color cloth = look.palette().cloth;
        brush.fill(Brush.oval(CENTRE + 8, 92, 58, 42), Brush.darker(cloth, 0.18));
        brush.line(
                Outline.from(CENTRE - 30, 84)
                        .bow(CENTRE + 4, 60, CENTRE + 46, 86)
                        .open(),
                Brush.darker(cloth, 0.4),
                4);
    }

    static void turbanBefore(Brush brush, Look look) {
        Color cloth = look.palette().cloth;
        Shape wrap = Outline.from(CENTRE, 100)
                .curve(CENTRE + 70, 98, CENTRE + 106, 160, CENTRE + 88, 244)
                .curve(CENTRE + 70, 200, CENTRE + 36, 182, CENTRE, 182)
                .mirrored();
        brush.fill(wrap, cloth);
        brush.within(wrap, () -> {
            for (int i = 0; i < 4; i++) {
                double y = 200 - i * 26;
                Color fold = i % 2 == 0 ? look.palette().accent : Brush.darker(cloth, 0.3);
                brush.line(
                        Outline.from(CENTRE - 120, y + 40)
                                .curve(CENTRE - 60, y - 20, CENTRE + 30, y - 40, CENTRE + 120, y - 34)
                                .open(),
                        fold,
                        i % 2 == 0 ? 9 : 4);
            }
        });
        brush.fill(
                Outline.from(CENTRE, 96)
                        .curve(CENTRE + 34, 108, CENTRE + 30, 142, CENTRE, 154)
                        .curve(CENTRE - 30, 142, CENTRE - 34, 108, CENTRE, 96)
                        .closed(),
                Brush.darker(cloth, 0.12));
        brush.line(Outline.from(CENTRE, 104).bow(CENTRE + 10, 124, CENTRE, 146).open(), Brush.darker(cloth, 0.4), 3.5);
    }

    static void hijabBehind(Brush brush, Look look) {
        brush.fill(
                Outline.from(CENTRE, 108)
                        .curve(CENTRE + 92, 108, CENTRE + 118, 190, CENTRE + 110, 280)
                        .curve(CENTRE + 112, 360, CENTRE + 130, 420, CENTRE + 140, 470)
                        .to(CENTRE, 470)
                        .mirrored(),
                Brush.darker(look.palette().accent, 0.22));
    }

    static void hijabBefore(Brush brush, Look look) {
        Color cloth = look.palette().accent;
        Shape veil = Outline.from(CENTRE, 112)
                .curve(CENTRE + 84, 112, CENTRE + 110, 190, CENTRE + 104, 276)
                .curve(CENTRE + 102, 340, CENTRE + 132, 392, CENTRE + 156, 444)
                .curve(CENTRE + 120, 510, CENTRE + 50, 534, CENTRE, 536)
                .mirrored();
        Shape face = Outline.from(CENTRE, 172)
                .curve(CENTRE + 50, 172, CENTRE + 74, 206, CENTRE + 72, 252)
                .curve(CENTRE + 70, 306, CENTRE + 40, 346, CENTRE, 348)
                .mirrored();
        Shape cloak = Brush.without(veil, face);
        brush.fill(cloak, cloth);
        brush.within(cloak, () -> {
            Color fold = Brush.darker(cloth, 0.2);
            brush.line(face, Brush.lighter(cloth, 0.3), 9);
            brush.line(
                    Outline.from(CENTRE - 84, 300)
                            .curve(CENTRE - 60, 400, CENTRE + 60, 420, CENTRE + 130, 430)
                            .open(),
                    fold,
                    5);
            brush.line(
                    Outline.from(CENTRE - 96, 340)
                            .curve(CENTRE - 70, 440, CENTRE + 40, 470, CENTRE + 110, 478)
                            .open(),
                    fold,
                    5);
            brush.line(
                    Outline.from(CENTRE + 88, 220)
                            .curve(CENTRE + 96, 300, CENTRE + 60, 372, CENTRE, 384)
                            .open(),
                    fold,
                    5);
        });
    }

    /** A round cap with a worked band. */
    static void kufi(Brush brush, Look look) {
        Palette palette = look.palette();
        NaturalHairline.sides(brush, look);
        Shape cap = Outline.from(CENTRE, 92)
                .curve(CENTRE + 60, 92, CENTRE + 84, 104, CENTRE + 86, 134)
                .to(CENTRE + 86, 190)
                .curve(CENTRE + 50, 176, CENTRE + 24, 174, CENTRE, 174)
                .mirrored();
        brush.fill(cap, palette.cloth);
        brush.within(cap, () -> {
            brush.fill(new Rectangle2D.Double(CENTRE - 100, 136, 200, 8), palette.accent);
            brush.fill(new Rectangle2D.Double(CENTRE - 100, 92, 200, 10), Brush.lighter(palette.cloth, 0.18));
            for (int i = -5; i <= 5; i++) {
                double x = CENTRE + i * 20;
                brush.fill(
                        Outline.from(x, 148)
                                .to(x + 8, 160)
                                .to(x, 172)
                                .to(x - 8, 160)
                                .closed(),
                        palette.pale);
            }
        });
    }

    /** A soft cap whose crown leans to one side. */
    static void fila(Brush brush, Look look) {
        Palette palette = look.palette();
        NaturalHairline.sides(brush, look);
        Shape cap = Outline.from(CENTRE - 88, 190)
                .curve(CENTRE - 96, 120, CENTRE - 70, 84, CENTRE - 10, 84)
                .curve(CENTRE + 60, 70, CENTRE + 140, 74, CENTRE + 142, 112)
                .curve(CENTRE + 142, 140, CENTRE + 106, 146, CENTRE + 92, 150)
                .to(CENTRE + 86, 192)
                .curve(CENTRE + 46, 174, CENTRE - 46, 174, CENTRE - 88, 190)
                .closed();
        brush.fill(cap, palette.accent);
        brush.within(cap, () -> {
            brush.line(
                    Outline.from(CENTRE - 40, 110)
                            .curve(CENTRE + 20, 150, CENTRE + 90, 152, CENTRE + 150, 140)
                            .open(),
                    Brush.darker(palette.accent, 0.25),
                    5);
            brush.line(
                    Outline.from(CENTRE - 92, 178)
                            .curve(CENTRE - 46, 162, CENTRE + 46, 162, CENTRE + 90, 178)
                            .open(),
                    palette.cloth,
                    7);
        });
    }
}
