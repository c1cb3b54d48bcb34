package dev.vote.sandbox.demo.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PortraitsTest {

    @ParameterizedTest
    @EnumSource
    void isAnImageOfTheSizeSaidAndSmallEnoughForAPhone(Model model) throws IOException {
        byte[] portrait = Portraits.draw(3, model);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(portrait));
        assertThat(image.getWidth()).isEqualTo(Portraits.WIDTH);
        assertThat(image.getHeight()).isEqualTo(Portraits.HEIGHT);
        assertThat(portrait).hasSizeLessThan(80_000);
    }

    @Test
    void sameSeedGivesTheSameBytes() {
        assertThat(Portraits.draw(5, Model.WOMAN)).isEqualTo(Portraits.draw(5, Model.WOMAN));
    }

    @ParameterizedTest
    @EnumSource
    void noTwoOfEightLookTheSame(Model model) {
        Set<Integer> seen = new HashSet<>();
        for (int seed = 0; seed < 8; seed++) {
            seen.add(Arrays.hashCode(Portraits.draw(seed, model)));
        }
        assertThat(seen).hasSize(8);
    }

    @ParameterizedTest
    @EnumSource
    void neighboursDifferInHairAndSkinAndColours(Model model) {
        for (int seed = 0; seed < 40; seed++) {
            Look one = Look.of(seed, model);
            Look next = Look.of(seed + 1, model);
            assertThat(one.hair()).isNotEqualTo(next.hair());
            assertThat(one.skin()).isNotEqualTo(next.skin());
            assertThat(one.palette()).isNotEqualTo(next.palette());
        }
    }
}
