package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vote.sandbox.gateway.Charge;
import dev.vote.sandbox.gateway.ChargeStatus;
import dev.vote.sandbox.gateway.PaystackStandIn;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The gateway's own books beside ours, for one contest that all payments are for. */
record Books(PaystackStandIn gateway, Contest contest) {

    private static final Duration NEXT_CREDIT = Duration.ofMinutes(2);

    /** How many payments the gateway took money for. */
    long paid() {
        return paidReferences().size();
    }

    /** How many credits we have entered. */
    long credits() {
        return Sql.number("SELECT count(*) FROM ledger_entry WHERE contest_id = ? AND kind = 'CREDIT'", contest.id());
    }

    boolean areEven() {
        return credits() == paid();
    }

    /** Returns once there are more credits than that; a database that is just coming back may be asked. */
    void awaitCreditAfter(long credits) {
        await().pollInterval(Duration.ofMillis(50))
                .atMost(NEXT_CREDIT)
                .ignoreExceptionsInstanceOf(IllegalStateException.class)
                .until(() -> credits() > credits);
    }

    void assertEverythingPaidIsCreditedOnce() {
        List<String> credited = Sql.query("""
                SELECT p.reference FROM ledger_entry e JOIN payment p ON p.id = e.payment_id
                WHERE e.contest_id = ? AND e.kind = 'CREDIT'""", contest.id()).stream()
                .map(row -> row.get(0).toString())
                .toList();
        assertThat(credited)
                .as("credited = paid by the gateway's books, once each")
                .containsExactlyInAnyOrderElementsOf(paidReferences());
        assertThat(contest.totalVotes()).isEqualTo(paid() * SteadyLoad.VOTES);
    }

    /** What our books say of the roads on which the evidence came. */
    String evidence() {
        return Sql.query("""
                SELECT source, outcome, count(*) FROM gateway_event GROUP BY source, outcome ORDER BY source, outcome""").stream()
                .map(row -> "%s %s: %s".formatted(row.get(0), row.get(1), row.get(2)))
                .collect(Collectors.joining("; ", "Evidence in our books: ", ".\n"));
    }

    private List<String> paidReferences() {
        return gateway.charges().newestFirst().stream()
                .filter(charge -> charge.status() == ChargeStatus.SUCCESS)
                .map(Charge::reference)
                .toList();
    }
}
