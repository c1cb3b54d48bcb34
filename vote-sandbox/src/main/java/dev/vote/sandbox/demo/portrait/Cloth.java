package dev.vote.sandbox.demo.portrait;

import static dev.vote.sandbox.demo.portrait.Brush.CENTRE;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Fabrics: plain with its folds, wax print, dots, leaves, kente. */
final class Cloth {

    private Cloth() {}

    static void plain(Brush brush, Look look, Shape cut, Color colour) {
        brush.fill(cut, colour);
        brush.within(cut, () -> folds(brush, colour));
    }

    private static void folds(Brush brush, Color colour) {
        Color fold = Brush.fade(Brush.darker(colour, 0.5), 0.30);
        brush.lineBoth(
                Outline.from(372, 512).curve(358, 540, 352, 580, 352, 640).open(), fold, 5);
        brush.fill(
                Outline.from(400, 440)
                        .curve(400, 520, 380, 580, 360, 640)
                        .to(520, 640)
                        .to(520, 440)
                        .closed(),
                Brush.fade(Brush.darker(colour, 0.5), 0.16));
    }

    /** Wax print: rows of suns, each with a ring and a heart. */
    static void ankara(Brush brush, Look look, Shape cut) {
        Palette palette = look.palette();
        plain(brush, look, cut, palette.cloth);
        brush.within(cut, () -> {
            for (int row = 0; row < 6; row++) {
                for (int column = 0; column < 9; column++) {
                    double x = 10 + column * 60 + (row % 2) * 30;
                    double y = 405 + row * 44;
                    brush.circle(x, y, 19, palette.accent);
                    brush.circle(x, y, 12.5, palette.pale);
                    brush.circle(x, y, 6, palette.cloth);
                    brush.circle(x + 30, y, 4, palette.pale);
                }
            }
            folds(brush, palette.cloth);
        });
    }

    static void dotted(Brush brush, Look look, Shape cut) {
        Palette palette = look.palette();
        plain(brush, look, cut, palette.accent);
        brush.within(cut, () -> {
            for (int row = 0; row < 9; row++) {
                for (int column = 0; column < 14; column++) {
                    brush.circle(column * 36 + (row % 2) * 18, 420 + row * 24, 4.2, palette.pale);
                }
            }
            folds(brush, palette.accent);
        });
    }

    static void leafy(Brush brush, Look look, Shape cut) {
        Palette palette = look.palette();
        plain(brush, look, cut, palette.cloth);
        var leaf = Outline.from(0, -15).bow(12, 0, 0, 15).bow(-12, 0, 0, -15).closed();
        brush.within(cut, () -> {
            for (int row = 0; row < 7; row++) {
                for (int column = 0; column < 12; column++) {
                    var put = AffineTransform.getTranslateInstance(column * 44 + (row % 2) * 22, 400 + row * 38);
                    put.rotate((row + column) % 2 == 0 ? 0.8 : -0.8);
                    brush.fill(put.createTransformedShape(leaf), Brush.fade(palette.pale, 0.85));
                }
            }
            folds(brush, palette.cloth);
        });
    }

    /** Woven strips: blocks of bars and steps that alternate along the shape. */
    static void kente(Brush brush, Look look, Shape cut) {
        Palette palette = look.palette();
        brush.fill(cut, palette.accent);
        var turn = AffineTransform.getRotateInstance(-0.62, CENTRE, 500);
        brush.within(cut, () -> {
            for (int strip = -6; strip < 12; strip++) {
                for (int block = -6; block < 14; block++) {
                    kenteBlock(brush, palette, turn, strip * 40, 240 + block * 36, Math.floorMod(strip + block, 3));
                }
            }
        });
        brush.line(cut, Brush.darker(palette.cloth, 0.2), 5);
    }

    private static void kenteBlock(Brush brush, Palette palette, AffineTransform turn, double x, double y, int kind) {
        Color ground = kind == 0 ? palette.accent : kind == 1 ? palette.cloth : Brush.darker(palette.cloth, 0.45);
        brush.fill(turn.createTransformedShape(new Rectangle2D.Double(x, y, 40, 36)), ground);
        for (int bar = 0; bar < 3; bar++) {
            var shape = kind == 1
                    ? new Rectangle2D.Double(x + 4 + bar * 12, y + 4, 7, 28)
                    : new Rectangle2D.Double(x + 4 + bar * 5, y + 4 + bar * 11, 32 - bar * 10, 6);
            brush.fill(turn.createTransformedShape(shape), kind == 2 ? palette.accent : palette.pale);
        }
    }
}
