package dev.vote.sandbox.demo.portrait;

import static dev.vote.sandbox.demo.portrait.Brush.CENTRE;
import static dev.vote.sandbox.demo.portrait.Brush.fade;

import java.awt.Color;
import java.awt.Shape;

/** As few marks as make a friendly face: brows, eyes, the side of a nose, a smile. */
final class Face {

    enum Eyes {
        OPEN,
        LAUGHING;

        static Eyes at(int index) {
            return index % 4 == 0 ? LAUGHING : OPEN;
        }
    }

    enum Mouth {
        SMILE,
        GRIN;

        static Mouth at(int index) {
            return index % 3 == 0 ? GRIN : SMILE;
        }
    }

    enum Beard {
        NONE,
        SHORT,
        GOATEE,
        FULL;

        static Beard at(int index) {
            return values()[Math.floorMod(index * 3, 4)];
        }
    }

    private static final Color INK = new Color(0x201110);
    private static final Color TEETH = new Color(0xFFF8EE);
    private static final double EYE_Y = 250;
    private static final double EYE_X = CENTRE + 35;

    private Face() {}

    static void paint(Brush brush, Look look) {
        Skin skin = look.skin();
        brush.fillBoth(Brush.oval(CENTRE + 47, 289, 17, 12), fade(skin.lips, 0.30));
        brush.within(Head.shape(look), () -> beard(brush, look));
        brows(brush, look);
        eyes(brush, look);
        nose(brush, skin);
        mouth(brush, look);
        if (look.glasses()) {
            glasses(brush, look.palette());
        }
    }

    private static void brows(Brush brush, Look look) {
        boolean woman = look.model() == Model.WOMAN;
        Shape brow = Outline.from(EYE_X - 17, 229)
                .curve(EYE_X - 6, 219, EYE_X + 10, 219, EYE_X + 20, 228)
                .open();
        brush.lineBoth(brow, Brush.mix(look.hairColour(), look.skin().shade, 0.15), woman ? 4.5 : 6.5);
    }

    private static void eyes(Brush brush, Look look) {
        boolean woman = look.model() == Model.WOMAN;
        switch (look.eyes()) {
            case OPEN -> {
                brush.fillBoth(Brush.oval(EYE_X, EYE_Y, 7.5, 9), INK);
                brush.circle(EYE_X - 2.5, EYE_Y - 3.5, 2.6, Color.WHITE);
                brush.circle(2 * CENTRE - EYE_X - 2.5, EYE_Y - 3.5, 2.6, Color.WHITE);
                Shape lid = Outline.from(EYE_X - 13, EYE_Y - 3)
                        .curve(EYE_X - 7, EYE_Y - 13, EYE_X + 7, EYE_Y - 13, EYE_X + 13, EYE_Y - 4)
                        .open();
                brush.lineBoth(lid, INK, woman ? 4 : 3);
            }
            case LAUGHING -> {
                Shape lid = Outline.from(EYE_X - 13, EYE_Y + 4)
                        .curve(EYE_X - 8, EYE_Y - 8, EYE_X + 8, EYE_Y - 8, EYE_X + 13, EYE_Y + 4)
                        .open();
                brush.lineBoth(lid, INK, 4.5);
            }
        }
        if (woman) {
            brush.lineBoth(
                    Outline.from(EYE_X + 12, EYE_Y - 4)
                            .to(EYE_X + 19, EYE_Y - 9)
                            .open(),
                    INK,
                    3.2);
        }
    }

    private static void nose(Brush brush, Skin skin) {
        brush.line(
                Outline.from(CENTRE - 12, 283)
                        .curve(CENTRE - 8, 293, CENTRE + 8, 293, CENTRE + 12, 283)
                        .open(),
                skin.shade,
                4.5);
    }

    private static void mouth(Brush brush, Look look) {
        Color lips = look.skin().lips;
        switch (look.mouth()) {
            case SMILE -> {
                if (look.model() == Model.WOMAN) {
                    brush.fill(
                            Outline.from(CENTRE - 23, 311)
                                    .curve(CENTRE - 12, 305, CENTRE - 6, 307, CENTRE, 310)
                                    .curve(CENTRE + 6, 307, CENTRE + 12, 305, CENTRE + 23, 311)
                                    .curve(CENTRE + 12, 327, CENTRE - 12, 327, CENTRE - 23, 311)
                                    .closed(),
                            lips);
                }
                brush.line(
                        Outline.from(CENTRE - 25, 309)
                                .curve(CENTRE - 13, 319, CENTRE + 13, 319, CENTRE + 25, 309)
                                .open(),
                        Brush.darker(lips, 0.45),
                        3.6);
            }
            case GRIN -> {
                Shape open = Outline.from(CENTRE - 27, 306)
                        .bow(CENTRE, 313, CENTRE + 27, 306)
                        .curve(CENTRE + 22, 332, CENTRE - 22, 332, CENTRE - 27, 306)
                        .closed();
                brush.fill(open, Brush.darker(lips, 0.6));
                brush.within(open, () -> brush.fill(Brush.oval(CENTRE, 305, 26, 13), TEETH));
                brush.line(open, lips, look.model() == Model.WOMAN ? 4 : 2.5);
            }
        }
    }

    private static void beard(Brush brush, Look look) {
        Color hair = look.hairColour();
        Shape bare = Brush.union(Brush.oval(CENTRE, 262, 66, 44), Brush.oval(CENTRE, 317, 27, 9));
        switch (look.beard()) {
            case NONE -> {}
            case SHORT ->
                brush.fill(
                        Brush.without(
                                Brush.oval(CENTRE, 300, 96, 66), Brush.union(bare, Brush.oval(CENTRE, 250, 76, 70))),
                        fade(hair, 0.62));
            case GOATEE ->
                brush.fill(
                        Brush.without(Brush.oval(CENTRE, 326, 38, 32), Brush.oval(CENTRE, 316, 27, 10)),
                        fade(hair, 0.85));
            case FULL -> brush.fill(Brush.without(Brush.oval(CENTRE, 306, 100, 72), bare), fade(hair, 0.95));
        }
    }

    private static void glasses(Brush brush, Palette palette) {
        Color frame = Brush.darker(palette.cloth, 0.45);
        Shape lens = Brush.oval(EYE_X + 1, EYE_Y + 2, 27, 25);
        brush.fillBoth(lens, fade(Color.WHITE, 0.14));
        brush.lineBoth(lens, frame, 4.5);
        brush.line(
                Outline.from(CENTRE - 10, EYE_Y - 1)
                        .bow(CENTRE, EYE_Y - 8, CENTRE + 10, EYE_Y - 1)
                        .open(),
                frame,
                4.5);
        brush.lineBoth(
                Outline.from(EYE_X + 28, EYE_Y - 3).to(CENTRE + 79, EYE_Y - 8).open(), frame, 4.5);
    }
}
