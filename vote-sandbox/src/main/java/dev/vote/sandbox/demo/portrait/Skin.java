package dev.vote.sandbox.demo.portrait;

import java.awt.Color;

/** A skin tone with the shade under chin and hair, the light on brow and cheek, and the lips that suit it. */
enum Skin {
    EBONY(0x4B2E22, 0xA3504A),
    COCOA(0x5E3926, 0xAD5550),
    CHESTNUT(0x744830, 0xB25A52),
    SIENNA(0x8A5839, 0xB9605A),
    AMBER(0xA06C47, 0xBC6460),
    HONEY(0xB58258, 0xC06B66),
    SAND(0xC69A70, 0xC67470);

    final Color base;
    final Color shade;
    final Color light;
    final Color lips;

    Skin(int base, int lips) {
        this.base = new Color(base);
        this.shade = Brush.mix(this.base, new Color(0x2A0F14), 0.30);
        this.light = Brush.mix(this.base, new Color(0xFFD9A8), 0.20);
        this.lips = Brush.mix(new Color(lips), this.base, 0.25);
    }

    static Skin at(int index) {
        return values()[Math.floorMod(index, values().length)];
    }
}
