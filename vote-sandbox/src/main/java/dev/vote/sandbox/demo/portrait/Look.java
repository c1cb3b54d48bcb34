package dev.vote.sandbox.demo.portrait;

import java.awt.Color;
import java.util.Random;

/**
 * Everything that tells one portrait from another. Hair, clothes, skin and colours step through their lists at different
 * strides, so that neighbours never match; the small things are drawn by lot.
 */
record Look(
        Model model,
        Skin skin,
        Hair hair,
        Color hairColour,
        Garment garment,
        Palette palette,
        Backdrop.Motif motif,
        Face.Eyes eyes,
        Face.Mouth mouth,
        Face.Beard beard,
        boolean glasses,
        Jewellery.Earrings earrings,
        boolean necklace,
        double jaw,
        double tilt,
        long detailSeed) {

    private static final Color[] HAIR_COLOURS = {
        new Color(0x1C1412), new Color(0x221613), new Color(0x2A1A15), new Color(0x17120F), new Color(0x3A2218)
    };

    static Look of(int seed, Model model) {
        var random = new Random(seed * 0x9E3779B97F4A7C15L + model.ordinal());
        boolean woman = model == Model.WOMAN;
        Hair hair = model.hair(seed);
        Garment garment = model.garment(seed + seed / 7);
        return new Look(
                model,
                Skin.at(seed * 3 + (woman ? 0 : 2)),
                hair,
                HAIR_COLOURS[random.nextInt(HAIR_COLOURS.length)],
                garment,
                Palette.at(seed * 3 + (woman ? 0 : 5)),
                Backdrop.Motif.at(seed + seed / 5),
                Face.Eyes.at(random.nextInt(16)),
                Face.Mouth.at(random.nextInt(16)),
                woman ? Face.Beard.NONE : Face.Beard.at(seed),
                random.nextInt(5) == 0,
                woman && !hair.coversEars() ? Jewellery.Earrings.at(seed + 1) : Jewellery.Earrings.NONE,
                woman && random.nextInt(2) == 0 && garment != Garment.BLAZER,
                (woman ? 0.93 : 1.04) + random.nextDouble() * 0.06,
                (random.nextDouble() - 0.5) * 0.09,
                random.nextLong());
    }

    /** For the scatter of small things: the same stream each time it is asked for. */
    Random details() {
        return new Random(detailSeed);
    }
}
