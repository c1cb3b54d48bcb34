package dev.vote.payment.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.domain.seal.Hash;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Role;
import dev.vote.domain.staff.StaffIdentity;
import dev.vote.payment.container.MovedClock;
import dev.vote.payment.container.PlainVote;
import dev.vote.payment.seal.Ledger;
import dev.vote.payment.seal.Sealer;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Certifying on a real database: what counts as compared, and what may happen while the ledger's chain is computed. */
class CertifyingIT {

    private static final String REASON = "Nothing that is open can change a place.";

    /** In the statement that reads the chain's entries. */
    private static final String CHAIN = "AND s.number <= ?";

    /** In the one by which a certificate is kept. */
    private static final String WRITTEN = "INSERT INTO certification";

    private final PlainVote vote = PlainVote.create(new MovedClock());
    private Ledger ledger;
    private StaffIdentity administrator;
    private long contest;

    @BeforeEach
    void close() throws SQLException {
        ledger = new Ledger(vote.database());
        ledger.enter(0, 3);
        ledger.enter(1, 2);
        ledger.update("UPDATE contest SET closes_at = now() - interval '1 hour'");
        ledger.update("INSERT INTO staff (email, name) VALUES ('a@example.com', 'A')");
        contest = ledger.number("SELECT id FROM contest");
    }

    @AfterEach
    void end() {
        vote.close();
    }

    private void seal() {
        vote.beans().get(Sealer.class).seal(0);
    }

    /** @return the desk, of a contest that may be certified */
    private CertificationDesk ready() throws SQLException {
        seal();
        assertThat(ledger.differences(vote)).isEmpty();
        administrator = new StaffIdentity(
                ledger.number("SELECT id FROM staff"),
                "A",
                "a@example.com",
                Set.of(Role.ADMIN),
                Set.of(),
                "en",
                "127.0.0.1");
        return vote.beans().get(CertificationDesk.class);
    }

    private <T> T request(Supplier<T> work) {
        return vote.requests().in(() -> {
            vote.beans().get(CurrentStaff.class).become(administrator);
            return work.get();
        });
    }

    private CertificationRuling certify(CertificationDesk desk, Hash shown, String reason) {
        return request(() -> desk.certify(contest, 1, shown, reason));
    }

    private Hash shown(CertificationDesk desk) {
        return request(() -> desk.open(contest).orElseThrow().shown());
    }

    private long certificates() throws SQLException {
        return ledger.number("SELECT count(*) FROM certification");
    }

    /** A comparison of payments up to now that came to its end. */
    private void compared(String trouble) throws SQLException {
        ledger.update("""
                INSERT INTO reconciliation_run (gateway, kind, phase, from_at, to_at, began_at, ended_at, trouble)
                VALUES ('paystack', 'ASKED', 'DONE', now() - interval '4 days', now(), now(), now(), '%s')""".formatted(trouble));
    }

    @Test
    void aComparisonThatWasGivenUpDoesNotCountAsOne() throws SQLException {
        compared("no answer from paystack");
        CertificationDesk desk = ready();

        assertThat(certify(desk, shown(desk), "")).isEqualTo(CertificationRuling.REASON_MISSING);
        assertThat(certificates()).isZero();

        compared("");
        assertThat(certify(desk, shown(desk), "")).isEqualTo(CertificationRuling.CERTIFIED);
    }

    @Test
    void aContestIsLockedOnlyOnceItsChainIsComputed() throws SQLException {
        vote.before(CHAIN, this::changeContest);
        CertificationDesk desk = ready();

        assertThat(certify(desk, shown(desk), REASON)).isEqualTo(CertificationRuling.CERTIFIED);
    }

    /** The control: then it is. */
    @Test
    void whoComesWhileItIsCertifiedWaits() throws SQLException {
        vote.before(WRITTEN, this::changeContest);
        CertificationDesk desk = ready();
        Hash shown = shown(desk);

        assertThatThrownBy(() -> certify(desk, shown, REASON)).hasStackTraceContaining("could not obtain lock");
        assertThat(certificates()).isZero();
    }

    /** As somebody does who administers the contest, and doesn't wait. */
    private void changeContest() {
        update("SELECT id FROM contest FOR NO KEY UPDATE NOWAIT");
    }

    private void update(String sql) {
        try {
            ledger.update(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What may come while the chain is computed, and what becomes of who certifies. */
    private enum Meanwhile {
        A_VOTE(CertificationRuling.NOT_READY),
        A_SEALED_VOTE(CertificationRuling.CHANGED),
        ANOTHER_TITLE(CertificationRuling.CHANGED),
        A_DIFFERENCE(CertificationRuling.CHANGED),
        ANOTHER_TOTAL(CertificationRuling.CHANGED),
        ANOTHER_CERTIFICATE(CertificationRuling.ALREADY_CERTIFIED);

        private final CertificationRuling ruling;

        Meanwhile(CertificationRuling ruling) {
            this.ruling = ruling;
        }
    }

    private void happen(Meanwhile what, CertificationDesk desk, Hash shown) {
        switch (what) {
            case A_VOTE -> enter();
            case A_SEALED_VOTE -> {
                enter();
                CompletableFuture.runAsync(this::seal).join();
            }
            case ANOTHER_TITLE -> update("UPDATE contest SET title = 'Another'");
            case A_DIFFERENCE -> update("""
                    INSERT INTO reconciliation_difference (gateway, reference, kind, state, ours, theirs, found_at, seen_at, last_run)
                    SELECT 'paystack', 'only-theirs', 'THEIRS_ONLY', 'OPEN', '', 'success', now(), now(), id FROM reconciliation_run""");
            case ANOTHER_TOTAL -> update("UPDATE tally SET votes = votes + 1 WHERE votes = 2");
            case ANOTHER_CERTIFICATE ->
                CompletableFuture.runAsync(() -> certify(desk, shown, "Somebody was faster."))
                        .join();
        }
    }

    private void enter() {
        try {
            ledger.enter(0, 1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whateverComesWhileTheChainIsComputedNothingElseIsCertified() throws SQLException {
        AtomicReference<Runnable> happens = new AtomicReference<>(() -> {});
        vote.before(CHAIN, () -> happens.getAndSet(() -> {}).run());
        compared("");
        CertificationDesk desk = ready();

        for (Meanwhile what : Meanwhile.values()) {
            Hash shown = shown(desk);
            happens.set(() -> happen(what, desk, shown));

            assertThat(certify(desk, shown, REASON)).as(what.name()).isEqualTo(what.ruling);
            assertThat(ledger.texts("SELECT reason FROM certification"))
                    .as(what.name())
                    .isEqualTo(what == Meanwhile.ANOTHER_CERTIFICATE ? List.of("Somebody was faster.") : List.of());
            putRight();
        }
    }

    private void putRight() throws SQLException {
        ledger.update("""
                UPDATE tally t SET votes = (SELECT sum(votes) FROM ledger_entry WHERE contestant_id = t.contestant_id) WHERE votes > 0""");
        seal();
    }
}
