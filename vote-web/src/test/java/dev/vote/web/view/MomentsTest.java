package dev.vote.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void aMomentIsWrittenInTheContestsTimeZoneWhichIsNamed() {
        String text = Moments.text(Instant.parse("2026-12-18T19:00:00Z"), ZoneId.of("Africa/Lagos"), Locale.ENGLISH);

        assertThat(text).contains("Dec 18, 2026").contains("8:00").endsWith("WAT");
    }
}
