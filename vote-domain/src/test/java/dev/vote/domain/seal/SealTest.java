package dev.vote.domain.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.ledger.EntryKind;
import dev.vote.domain.payment.Reference;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is hashed is written exactly as docs/verification.md says; the hashes here were computed by another program. */
class SealTest {

    private static final Instant AT = Instant.parse("2026-03-01T09:30:00.120Z");
    private static final Reference PAYMENT = new Reference("7Q2M5T8W1X4Y6Z9A3B0C5D7E2F");
    private static final String MARK = "6ccb6c00c387464f9a094786b0032fb8bddd799a0099a16fe32812528373fb73";
    private static final String ROOT = "a69977e09ff587b094c17110233cd29b600703be7beeb9f4678299b1100f2569";
    private static final String HASH = "cf3e781b50c5f61ec23da87c89e79bbac17a74235116875198f8e92071a7aea5";
    private static final LedgerLine CREDIT = new LedgerLine(EntryKind.CREDIT, 10, "C1", AT, PAYMENT);

    @Test
    void anEntryIsOneLineOfPlainValues() {
        assertThat(CREDIT.sealed(3, 7)).isEqualTo("entry 3 7 CREDIT 10 C1 2026-03-01T09:30:00.120000Z " + MARK);
        assertThat(new LedgerLine(EntryKind.REVERSAL, -10, "C1", AT, PAYMENT).waiting())
                .isEqualTo("waiting REVERSAL -10 C1 2026-03-01T09:30:00.120000Z " + MARK);
    }

    @Test
    void aSealIsOneLineWithTheHashOfTheRest() {
        Seal seal = Seal.first(12, List.of(CREDIT), Instant.parse("2026-03-01T09:31:00.000001999Z"));

        assertThat(seal.root()).hasToString(ROOT);
        assertThat(seal.line())
                .isEqualTo("seal 1 " + "0".repeat(64) + ' ' + ROOT + " 1 2026-03-01T09:31:00.000001Z " + HASH);
        assertThat(Hash.parse(HASH)).isEqualTo(seal.hash());
    }

    @Test
    void aSealStandsForAllBeforeIt() {
        Seal first = Seal.first(12, List.of(CREDIT), AT);
        Seal otherFirst = Seal.first(12, List.of(CREDIT), AT.plusNanos(1000));
        Seal second = first.next(List.of(CREDIT), AT);

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.previous()).isEqualTo(first.hash());
        assertThat(second.hash())
                .isNotEqualTo(otherFirst.next(List.of(CREDIT), AT).hash());
        assertThat(first.hash())
                .isNotEqualTo(Seal.first(13, List.of(CREDIT), AT).hash());
    }

    @Test
    void aContestantsNameStaysOnItsLine() {
        assertThat(Published.contestant("C1", 5, "Ama\r\nentry 1 1 CREDIT\u2028x"))
                .isEqualTo("contestant C1 5 Ama  entry 1 1 CREDIT x");
    }
}
