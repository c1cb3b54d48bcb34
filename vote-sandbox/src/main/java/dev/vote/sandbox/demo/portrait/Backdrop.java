package dev.vote.sandbox.demo.portrait;

import static dev.vote.sandbox.demo.portrait.Brush.fade;
import static dev.vote.sandbox.demo.portrait.Brush.mix;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** The warm wall behind a person: a gradient, a halo, and one quiet motif. */
final class Backdrop {

    enum Motif {
        SUN,
        ARCH,
        RAYS,
        HILLS,
        LEAVES,
        RINGS;

        static Motif at(int index) {
            return values()[Math.floorMod(index, values().length)];
        }
    }

    private Backdrop() {}

    static void paint(Brush brush, Look look) {
        Palette palette = look.palette();
        brush.fill(
                new Rectangle2D.Double(0, 0, Portraits.WIDTH, Portraits.HEIGHT),
                Brush.downward(palette.skyTop, 0, palette.skyBottom, Portraits.HEIGHT));
        switch (look.motif()) {
            case SUN -> brush.circle(240, 250, 196, fade(palette.halo, 0.75));
            case ARCH -> arch(brush, palette);
            case RAYS -> rays(brush, palette);
            case HILLS -> hills(brush, palette);
            case LEAVES -> leaves(brush, palette);
            case RINGS -> rings(brush, palette);
        }
    }

    private static void arch(Brush brush, Palette palette) {
        for (int i = 0; i < 3; i++) {
            double inset = i * 30;
            var arch = Outline.from(38 + inset, 620)
                    .to(38 + inset, 260)
                    .curve(38 + inset, 20 + inset, 442 - inset, 20 + inset, 442 - inset, 260)
                    .to(442 - inset, 620)
                    .closed();
            brush.fill(arch, fade(palette.halo, 0.34));
        }
    }

    private static void rays(Brush brush, Palette palette) {
        var ray = Outline.from(240, 260).to(202, -420).to(278, -420).closed();
        for (int i = 0; i < 16; i++) {
            var turn = AffineTransform.getRotateInstance(i * Math.PI / 8, 240, 260);
            brush.fill(turn.createTransformedShape(ray), fade(palette.halo, 0.28));
        }
        brush.circle(240, 260, 172, fade(palette.halo, 0.62));
    }

    private static void hills(Brush brush, Palette palette) {
        brush.circle(352, 138, 74, fade(palette.halo, 0.85));
        Color hill = mix(palette.skyBottom, palette.skyTop, 0.35);
        brush.fill(
                Outline.from(0, 400)
                        .curve(90, 300, 200, 330, 290, 400)
                        .bow(400, 480, 480, 380)
                        .to(480, 600)
                        .to(0, 600)
                        .closed(),
                hill);
        brush.fill(
                Outline.from(0, 470)
                        .curve(110, 430, 220, 470, 300, 440)
                        .bow(400, 400, 480, 450)
                        .to(480, 600)
                        .to(0, 600)
                        .closed(),
                mix(palette.skyBottom, palette.cloth, 0.18));
    }

    private static void leaves(Brush brush, Palette palette) {
        brush.circle(240, 255, 178, fade(palette.halo, 0.55));
        var leaf = Outline.from(0, 0)
                .curve(34, -40, 34, -110, 0, -150)
                .curve(-34, -110, -34, -40, 0, 0)
                .closed();
        var vein = Outline.from(0, -8).to(0, -128).open();
        double[][] places = {
            {60, 330, -0.5}, {20, 250, -0.1}, {95, 250, -0.85}, {425, 340, 0.5}, {462, 250, 0.1}, {388, 240, 0.85}
        };
        Color green = mix(palette.skyBottom, palette.cloth, 0.22);
        for (double[] place : places) {
            var put = AffineTransform.getTranslateInstance(place[0], place[1] + 60);
            put.rotate(place[2]);
            brush.fill(put.createTransformedShape(leaf), fade(green, 0.75));
            brush.line(put.createTransformedShape(vein), fade(palette.halo, 0.5), 3);
        }
    }

    private static void rings(Brush brush, Palette palette) {
        for (int radius = 270; radius >= 150; radius -= 40) {
            brush.circle(240, 250, radius, fade(palette.halo, 0.22));
        }
    }
}
