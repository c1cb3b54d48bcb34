package dev.vote.sandbox.demo.portrait;

import static dev.vote.sandbox.demo.portrait.Brush.CENTRE;

import java.awt.Shape;
import java.util.function.BiConsumer;

/** What a person wears: the cut; its cloth comes from {@link Cloth}. */
enum Garment {
    ANKARA((brush, look) -> Cloth.ankara(brush, look, cut(look, Brush.oval(CENTRE, 402, 62, 46)))),
    OFF_SHOULDER(Garment::offShoulder),
    WRAP(Garment::wrap),
    KENTE_SASH(Garment::kenteSash),
    ROUND_NECK(Garment::roundNeck),
    BOAT_NECK((brush, look) -> Cloth.dotted(brush, look, cut(look, Brush.oval(CENTRE, 408, 96, 30)))),
    BLAZER(Tailoring::blazer),
    SUIT(Tailoring::suit),
    SHIRT(Tailoring::shirt),
    KAFTAN(Tailoring::kaftan),
    AGBADA(Tailoring::agbada);

    private final BiConsumer<Brush, Look> painter;

    Garment(BiConsumer<Brush, Look> painter) {
        this.painter = painter;
    }

    void paint(Brush brush, Look look) {
        painter.accept(brush, look);
    }

    /** Cloth over neck and shoulders with a hole for the neck. */
    static Shape cut(Look look, Shape neckline) {
        Shape below = Outline.from(0, 382).to(480, 382).to(480, 640).to(0, 640).closed();
        var cloth = new java.awt.geom.Area(Body.shape(look, 6));
        cloth.intersect(new java.awt.geom.Area(below));
        return Brush.without(cloth, neckline);
    }

    private static void offShoulder(Brush brush, Look look) {
        Palette palette = look.palette();
        Shape neckline = Outline.from(-20, 300)
                .to(-20, 478)
                .curve(120, 528, 360, 528, 500, 478)
                .to(500, 300)
                .closed();
        Cloth.plain(brush, look, cut(look, neckline), palette.cloth);
        brush.within(Body.shape(look, 10), () -> {
            var frill = Outline.from(30, 470)
                    .curve(130, 528, 350, 528, 450, 470)
                    .to(462, 520)
                    .curve(360, 584, 120, 584, 18, 520)
                    .closed();
            brush.fill(frill, palette.accent);
            brush.line(
                    Outline.from(24, 492).curve(130, 552, 350, 552, 456, 492).open(),
                    Brush.darker(palette.accent, 0.18),
                    4);
        });
    }

    private static void wrap(Brush brush, Look look) {
        Palette palette = look.palette();
        Shape neckline = Outline.from(CENTRE - 66, 360)
                .to(CENTRE - 4, 520)
                .to(CENTRE + 62, 360)
                .closed();
        Cloth.leafy(brush, look, cut(look, neckline));
        brush.within(Body.shape(look, 6), () -> {
            brush.line(
                    Outline.from(CENTRE + 60, 372)
                            .bow(CENTRE + 36, 450, CENTRE - 60, 640)
                            .open(),
                    palette.accent,
                    11);
            brush.line(
                    Outline.from(CENTRE - 64, 372)
                            .bow(CENTRE - 44, 450, CENTRE + 2, 508)
                            .open(),
                    palette.accent,
                    11);
        });
    }

    private static void kenteSash(Brush brush, Look look) {
        Shape cloth = cut(look, Brush.oval(CENTRE, 396, 54, 34));
        Cloth.plain(brush, look, cloth, look.palette().pale);
        brush.within(
                cloth,
                () -> Cloth.kente(
                        brush,
                        look,
                        Outline.from(60, 390)
                                .to(190, 392)
                                .curve(240, 470, 320, 560, 420, 640)
                                .to(200, 660)
                                .closed()));
    }

    private static void roundNeck(Brush brush, Look look) {
        Palette palette = look.palette();
        Shape neckline = Brush.oval(CENTRE, 392, 56, 40);
        Shape cloth = cut(look, neckline);
        Cloth.plain(brush, look, cloth, palette.cloth);
        brush.within(cloth, () -> {
            brush.line(neckline, palette.accent, 16);
            for (int band = 0; band < 3; band++) {
                double y = 548 + band * 18;
                brush.line(Outline.from(40, y).to(440, y).open(), band == 1 ? palette.pale : palette.accent, 8);
            }
        });
    }
}
