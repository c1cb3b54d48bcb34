package dev.vote.sandbox.demo.portrait;

import static dev.vote.sandbox.demo.portrait.Brush.CENTRE;

/** The short hair that shows under a cap. */
final class NaturalHairline {

    private NaturalHairline() {}

    static void sides(Brush brush, Look look) {
        brush.fillBoth(
                Outline.from(CENTRE + 62, 176)
                        .to(CENTRE + 84, 172)
                        .bow(CENTRE + 88, 214, CENTRE + 83, 240)
                        .curve(CENTRE + 74, 226, CENTRE + 74, 206, CENTRE + 62, 176)
                        .closed(),
                Brush.mix(look.hairColour(), look.skin().base, 0.25));
    }
}
