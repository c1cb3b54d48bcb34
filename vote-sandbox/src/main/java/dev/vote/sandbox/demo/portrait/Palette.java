package dev.vote.sandbox.demo.portrait;

import java.awt.Color;

/** Colours that go together: the evening behind a person, and the cloth in front of it. */
enum Palette {
    SUNSET(0xFFD08A, 0xF2855E, 0xFFE7BF, 0x1F5C62, 0xF4B942, 0xF7EAD3),
    LAGOON(0xBFE6DC, 0x4FA5A0, 0xE3F6EE, 0xE4593F, 0xF9C74F, 0xFFF1DC),
    HIBISCUS(0xFBC9C4, 0xE36A75, 0xFEE5DF, 0x2D3A6B, 0xF6C445, 0xFBEFE2),
    SAVANNA(0xF8E0A6, 0xDDA04B, 0xFDF1CF, 0x7A2E3B, 0x2F7F6D, 0xF8E6C8),
    DUSK(0xD9C7EE, 0x7E6BB5, 0xEFE5F9, 0xF0A63A, 0x7D2955, 0xFFF3DD),
    PALM(0xD5E8B5, 0x6EA05B, 0xECF5D8, 0xC8443C, 0xF5C24C, 0xFFF0DA),
    CLAY(0xF5C9A9, 0xC56A45, 0xFCE5D2, 0x22577A, 0xF2C14E, 0xF7EBDB),
    MORNING(0xFFE6CC, 0xF6B38A, 0xFFF5E6, 0x5A3A7E, 0xE8765C, 0xFBEBD9),
    SEA(0xC6DEF4, 0x5C8FC4, 0xE6F1FB, 0xF2784B, 0x25406B, 0xFFF2E0),
    MANGO(0xFFE08A, 0xF6A83C, 0xFFF2C6, 0x1E6B52, 0xD8463F, 0xFFF4DD);

    final Color skyTop;
    final Color skyBottom;
    final Color halo;
    final Color cloth;
    final Color accent;
    final Color pale;

    Palette(int skyTop, int skyBottom, int halo, int cloth, int accent, int pale) {
        this.skyTop = new Color(skyTop);
        this.skyBottom = new Color(skyBottom);
        this.halo = new Color(halo);
        this.cloth = new Color(cloth);
        this.accent = new Color(accent);
        this.pale = new Color(pale);
    }

    static Palette at(int index) {
        return values()[Math.floorMod(index, values().length)];
    }
}
