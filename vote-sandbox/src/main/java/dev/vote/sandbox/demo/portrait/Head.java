package dev.vote.sandbox.demo.portrait;

import static dev.vote.sandbox.demo.portrait.Brush.CENTRE;

import java.awt.Shape;

/** The shape of the head with its ears, and light from the upper left. */
final class Head {

    private Head() {}

    static void paint(Brush brush, Look look) {
        Skin skin = look.skin();
        Shape ear = Brush.oval(CENTRE + 79, 258, 13, 23);
        brush.fillBoth(ear, skin.base);
        brush.fillBoth(Brush.oval(CENTRE + 80, 259, 6, 13), skin.shade);
        Shape face = shape(look);
        brush.fill(face, skin.base);
        brush.within(face, () -> {
            brush.fill(Brush.without(face, Brush.oval(CENTRE - 26, 236, 96, 128)), Brush.fade(skin.shade, 0.45));
            brush.fill(Brush.oval(CENTRE - 22, 200, 56, 34), Brush.fade(skin.light, 0.34));
        });
    }

    static Shape shape(Look look) {
        double jaw = look.jaw();
        return Outline.from(CENTRE, 142)
                .curve(CENTRE + 56, 142, CENTRE + 80, 186, CENTRE + 79, 244)
                .curve(CENTRE + 78, 292, CENTRE + 60 * jaw, 322, CENTRE + 30 * jaw, 342)
                .curve(CENTRE + 20 * jaw, 349, CENTRE + 10, 351, CENTRE, 351)
                .mirrored();
    }
}
