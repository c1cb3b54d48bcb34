package dev.vote.sandbox.demo.portrait;

import java.awt.Shape;
import java.awt.geom.Path2D;

/** A path that reads as it is drawn. */
final class Outline {

    private final Path2D.Double path = new Path2D.Double();

    private Outline(double x, double y) {
        path.moveTo(x, y);
    }

    static Outline from(double x, double y) {
        return new Outline(x, y);
    }

    Outline to(double x, double y) {
        path.lineTo(x, y);
        return this;
    }

    Outline bow(double controlX, double controlY, double x, double y) {
        path.quadTo(controlX, controlY, x, y);
        return this;
    }

    Outline curve(double control1X, double control1Y, double control2X, double control2Y, double x, double y) {
        path.curveTo(control1X, control1Y, control2X, control2Y, x, y);
        return this;
    }

    /** The closed figure. */
    Shape closed() {
        path.closePath();
        return path;
    }

    /** The line as it stands. */
    Shape open() {
        return path;
    }

    /** The right half, drawn from top middle to bottom middle, and its reflection. */
    Shape mirrored() {
        path.closePath();
        return Brush.both(path);
    }
}
