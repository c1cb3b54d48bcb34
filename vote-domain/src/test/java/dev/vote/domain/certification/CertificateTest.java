package dev.vote.domain.certification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.ledger.Standing;
import dev.vote.domain.seal.Hash;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateTest {

    private static final Instant CLOSE = Instant.parse("2026-11-28T20:00:00Z");

    private static CertifiedStanding standing(String code, String name, String category, long votes) {
        return new CertifiedStanding(code.hashCode(), code, name, category, 0, 0, votes, 500);
    }

    private static final List<CertifiedStanding> STANDINGS = CertifiedStanding.ranked(List.of(
            standing("C3", "王小明", "Talent", 9),
            standing("C1", "Ada Obi", "Talent", 4),
            standing("C2", "Zoë\nŠ", "Talent", 4),
            standing("C5", "Bo", "", 7)));

    private static Certificate certificate(int number, Optional<Hash> replaces, OpenMatters open, String reason) {
        return new Certificate(
                new CertifiedContest(
                        12,
                        "miss-lagos",
                        "Miss Lagos",
                        Instant.parse("2026-11-01T09:00:00Z"),
                        CLOSE,
                        ZoneId.of("Africa/Lagos")),
                number,
                replaces,
                Instant.parse("2026-11-29T08:30:00.123456789Z"),
                new CertifiedSeal(34, Hash.of("seal"), 5),
                open,
                reason,
                STANDINGS);
    }

    @Test
    void theTextIsAsItIsDocumented() {
        Certificate certificate = certificate(1, Optional.empty(), OpenMatters.NONE, "");

        assertThat(certificate.text()).isEqualTo("""
                vote-certificate 1
                contest 12 miss-lagos
                title Miss Lagos
                number 1
                replaces -
                window 2026-11-01T09:00:00.000000Z 2026-11-28T20:00:00.000000Z
                certified 2026-11-29T08:30:00.123456Z
                seal 34 %s
                entries 5
                open 0 0 0 0 0
                category Talent
                standing 1 1 9 C3 王小明
                standing 3 2 4 C1 Ada Obi
                standing 3 2 4 C2 Zoë Š
                uncategorised
                standing 2 1 7 C5 Bo
                end 4 24
                """.formatted(Hash.of("seal")));
        assertThat(certificate.digest()).isEqualTo(Hash.of(certificate.text()));
    }

    @Test
    void oneThatReplacesAnotherNamesItAndSaysWhy() {
        Certificate first = certificate(1, Optional.empty(), OpenMatters.NONE, "");

        String text = certificate(
                        2, Optional.of(first.digest()), new OpenMatters(1, 2, 3, 4, 5), "Votes were\nmissing.")
                .text();

        assertThat(text)
                .contains(
                        "number 2\nreplaces " + first.digest() + '\n', "open 1 2 3 4 5\nreason Votes were missing.\n");
    }

    @Test
    void inOneOrderItIsWhatTheResultsShow() {
        List<Standing> standings = certificate(1, Optional.empty(), OpenMatters.NONE, "")
                .inOneOrder(CLOSE)
                .standings();

        assertThat(standings).extracting(Standing::code).containsExactly("C3", "C5", "C1", "C2");
        assertThat(standings).extracting(Standing::rank).containsExactly(1, 2, 3, 3);
    }

    @Test
    void rightAfterTheCloseAPaymentMayStillBegin() {
        Drain drain = new Drain(CLOSE, Duration.ofHours(72));

        assertThat(drain.mayBegin(CLOSE.plusSeconds(119))).isTrue();
        assertThat(drain.mayBegin(CLOSE.plusSeconds(120))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "false, 0,  5, LIVE",
        "true,  1,  1, PROVISIONAL",
        "true,  1,  0, COMPLETE",
        "true, 71,  1, PROVISIONAL",
        "true, 72,  1, COMPLETE",
        "true, 99,  9, COMPLETE"
    })
    void aResultIsProvisionalWhilePaymentsAreOpenAndTheDrainTimeLasts(
            boolean over, int hoursSinceTheClose, long awaited, ResultsState state) {
        Drain drain = new Drain(CLOSE, Duration.ofHours(72));

        assertThat(drain.state(over, CLOSE.plus(Duration.ofHours(hoursSinceTheClose)), awaited))
                .isEqualTo(state);
    }
}
