package dev.vote.sandbox.demo.portrait;

import java.util.function.BiConsumer;

/** Hair and headwear: one part lies behind head and shoulders, the other before them. */
enum Hair {
    AFRO(NaturalHair::afroBehind, NaturalHair::cap),
    SHORT_AFRO(NaturalHair::shortAfroBehind, NaturalHair::cap),
    PUFFS(NaturalHair::puffsBehind, NaturalHair::parted),
    HIGH_BUN(NaturalHair::bunBehind, NaturalHair::sleek),
    BANTU_KNOTS(NaturalHair::knotsBehind, NaturalHair::parted),
    CROP(Hair::nothing, NaturalHair::crop),
    FADE(Hair::nothing, NaturalHair::fade),
    FLAT_TOP(NaturalHair::flatTopBehind, NaturalHair::fade),
    SHAVED(Hair::nothing, Hair::nothing),
    CURLY_BOB(LongHair::bobBehind, LongHair::sweep),
    LONG_BRAIDS(LongHair::braidsBehind, LongHair::braidsBefore),
    LONG_LOCS(LongHair::locsBehind, LongHair::locsBefore),
    LOCS(LongHair::shortLocsBehind, LongHair::shortLocsBefore),
    TWISTS(LongHair::twistsBehind, LongHair::twistsBefore),
    SIDE_WAVES(LongHair::wavesBehind, LongHair::sweep),
    GELE(Headwear::geleBehind, Headwear::geleBefore),
    TURBAN(Headwear::turbanBehind, Headwear::turbanBefore),
    HIJAB(Headwear::hijabBehind, Headwear::hijabBefore),
    KUFI(Hair::nothing, Headwear::kufi),
    FILA(Hair::nothing, Headwear::fila);

    private final BiConsumer<Brush, Look> behind;
    private final BiConsumer<Brush, Look> before;

    Hair(BiConsumer<Brush, Look> behind, BiConsumer<Brush, Look> before) {
        this.behind = behind;
        this.before = before;
    }

    void paintBehind(Brush brush, Look look) {
        behind.accept(brush, look);
    }

    void paintBefore(Brush brush, Look look) {
        before.accept(brush, look);
    }

    boolean coversEars() {
        return this == HIJAB || this == CURLY_BOB || this == LONG_LOCS || this == SIDE_WAVES;
    }

    private static void nothing(Brush brush, Look look) {}
}
