package dev.vote.sandbox.demo.portrait;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;

/** Graphics2D in the few words that a flat illustration needs; nothing it does outlives the call. */
final class Brush {

    /** The vertical line through the middle of every portrait. */
    static final double CENTRE = 240;

    private final Graphics2D graphics;

    Brush(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    }

    void fill(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    void fillBoth(Shape shape, Paint paint) {
        fill(shape, paint);
        fill(mirror(shape), paint);
    }

    void line(Shape shape, Color colour, double width) {
        graphics.setPaint(colour);
        graphics.fill(stroked(shape, width));
    }

    void lineBoth(Shape shape, Color colour, double width) {
        line(shape, colour, width);
        line(mirror(shape), colour, width);
    }

    void circle(double x, double y, double radius, Paint paint) {
        fill(oval(x, y, radius, radius), paint);
    }

    /** Draws only where {@code shape} is. */
    void within(Shape shape, Runnable drawing) {
        Shape before = graphics.getClip();
        graphics.clip(shape);
        drawing.run();
        graphics.setClip(before);
    }

    /** Draws {@code down} pixels lower, turned by {@code radians} around the base of the neck. */
    void placed(double down, double radians, Runnable drawing) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(0, down);
        graphics.rotate(radians, CENTRE, 380);
        drawing.run();
        graphics.setTransform(before);
    }

    static Shape oval(double x, double y, double radiusX, double radiusY) {
        return new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY);
    }

    static Shape stroked(Shape line, double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(line);
    }

    static Shape mirror(Shape shape) {
        return new AffineTransform(-1, 0, 0, 1, 2 * CENTRE, 0).createTransformedShape(shape);
    }

    static Shape both(Shape shape) {
        return union(shape, mirror(shape));
    }

    static Shape union(Shape... shapes) {
        var area = new Area();
        for (Shape shape : shapes) {
            area.add(new Area(shape));
        }
        return area;
    }

    static Shape without(Shape shape, Shape hole) {
        var area = new Area(shape);
        area.subtract(new Area(hole));
        return area;
    }

    static Paint downward(Color top, double fromY, Color bottom, double toY) {
        return new GradientPaint(0, (float) fromY, top, 0, (float) toY, bottom);
    }

    static Color mix(Color one, Color other, double share) {
        return new Color(
                (int) Math.round(one.getRed() + (other.getRed() - one.getRed()) * share),
                (int) Math.round(one.getGreen() + (other.getGreen() - one.getGreen()) * share),
                (int) Math.round(one.getBlue() + (other.getBlue() - one.getBlue()) * share));
    }

    static Color fade(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(opacity * 255));
    }

    static Color darker(Color colour, double share) {
        return mix(colour, new Color(0x1E0D14), share);
    }

    static Color lighter(Color colour, double share) {
        return mix(colour, new Color(0xFFF3E0), share);
    }
}
