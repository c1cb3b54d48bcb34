package dev.vote.sandbox.demo.portrait;

import static dev.vote.sandbox.demo.portrait.Brush.CENTRE;

import java.awt.Shape;

/** Neck and shoulders, in skin; the garment goes over them. */
final class Body {

    private Body() {}

    static void paint(Brush brush, Look look) {
        Skin skin = look.skin();
        Shape shape = shape(look, 0);
        brush.fill(shape, skin.base);
        brush.within(shape, () -> {
            brush.fill(Brush.oval(CENTRE, 338, 92, 52), skin.shade);
            brush.lineBoth(Outline.from(252, 452).bow(300, 440, 352, 452).open(), skin.shade, 4);
        });
    }

    /** Neck and shoulders, {@code ease} pixels wider than the skin: cloth is never as tight. */
    static Shape shape(Look look, double ease) {
        boolean woman = look.model() == Model.WOMAN;
        double neck = (woman ? 31 : 42) + ease;
        double shoulder = (woman ? 372 : 398) + ease;
        return Outline.from(CENTRE, 300)
                .to(CENTRE + neck, 300)
                .to(CENTRE + neck, 384)
                .curve(CENTRE + neck + 2, 424, CENTRE + 84, 424 - ease, shoulder - 38, 446 - ease)
                .curve(shoulder + 12, 464 - ease, shoulder + 34, 520, shoulder + 44, 620)
                .to(CENTRE, 620)
                .mirrored();
    }
}
