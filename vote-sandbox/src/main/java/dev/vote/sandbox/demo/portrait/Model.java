package dev.vote.sandbox.demo.portrait;

import static dev.vote.sandbox.demo.portrait.Garment.*;
import static dev.vote.sandbox.demo.portrait.Hair.*;

import java.util.List;

/** Which hair, clothes and build a portrait chooses from. */
public enum Model {
    WOMAN(
            List.of(
                    AFRO,
                    GELE,
                    LONG_BRAIDS,
                    HIGH_BUN,
                    CURLY_BOB,
                    TURBAN,
                    PUFFS,
                    CROP,
                    HIJAB,
                    SIDE_WAVES,
                    BANTU_KNOTS,
                    LONG_LOCS),
            List.of(ANKARA, OFF_SHOULDER, WRAP, KENTE_SASH, BLAZER, ROUND_NECK, BOAT_NECK)),
    MAN(
            List.of(FADE, KUFI, LOCS, SHORT_AFRO, FILA, SHAVED, FLAT_TOP, TWISTS),
            List.of(KAFTAN, SUIT, ROUND_NECK, KENTE_SASH, SHIRT, AGBADA, ANKARA));

    private final List<Hair> hairs;
    private final List<Garment> garments;

    Model(List<Hair> hairs, List<Garment> garments) {
        this.hairs = hairs;
        this.garments = garments;
    }

    Hair hair(int index) {
        return hairs.get(Math.floorMod(index, hairs.size()));
    }

    Garment garment(int index) {
        return garments.get(Math.floorMod(index, garments.size()));
    }
}
