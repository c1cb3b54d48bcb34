package dev.vote.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.domain.payment.Reference;
import dev.vote.payment.gateway.GatewayMode;
import dev.vote.payment.gateway.GatewayReport;
import dev.vote.payment.gateway.GatewayState;
import dev.vote.payment.settlement.Evidence;
import dev.vote.payment.settlement.Outcome;
import dev.vote.payment.settlement.Settlement;
import dev.vote.payment.settlement.SettlementBatch;
import dev.vote.payment.settlement.Source;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** The batch itself, called inside the server: all of it or nothing, and two batches in opposite order. */
@InsideVote
public class SettlementBatchIT {

    @EJB
    SettlementBatch batch;

    @Inject
    Settlement settlement;

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource dataSource;

    @Deployment
    static EnterpriseArchive vote() {
        return Deployments.hosting(SettlementBatchIT.class);
    }

    @Test
    void aBatchSettlesEachPieceByItselfAndAnswersInOrder() throws SQLException {
        long[] contestants = contestants(2);
        String one = payment(contestants[0]);
        String other = payment(contestants[1]);

        List<Outcome> outcomes = batch.settle(List.of(
                paid(one, "a", 10_000),
                paid(Reference.random().value(), "b", 10_000),
                paid(other, "c", 9_999),
                paid(one, "d", 10_000)));

        assertThat(outcomes)
                .containsExactly(Outcome.CREDITED, Outcome.UNKNOWN_REFERENCE, Outcome.REVIEW, Outcome.ALREADY_SETTLED);
        assertThat(votes(contestants[0])).isEqualTo(2);
        assertThat(votes(contestants[1])).isZero();
    }

    @Test
    void theSameBytesTwiceInABatchAreOneEventThatCameTwice() throws SQLException {
        long[] contestants = contestants(1);
        String reference = payment(contestants[0]);

        assertThat(batch.settle(List.of(paid(reference, "", 10_000), paid(reference, "", 10_000))))
                .containsExactly(Outcome.CREDITED, Outcome.ALREADY_SETTLED);

        assertThat(votes(contestants[0])).isEqualTo(2);
        assertThat(number("SELECT deliveries FROM gateway_event WHERE reference = ?", reference))
                .isEqualTo(2);
    }

    @Test
    void aPieceThatCantBeWrittenHarmsNobodyElseOfItsGroup() throws Exception {
        long[] contestants = contestants(2);
        String bad = payment(contestants[1]);
        update("DELETE FROM tally WHERE contestant_id = ?", contestants[1]);
        List<String> good = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            good.add(payment(contestants[0]));
        }

        List<CompletableFuture<Outcome>> settled = new ArrayList<>();
        CompletableFuture<Outcome> failed = null;
        for (int i = 0; i < good.size(); i++) {
            settled.add(settlement.submit(paid(good.get(i), "", 10_000)).toCompletableFuture());
            if (i == good.size() / 2) {
                failed = settlement.submit(paid(bad, "", 10_000)).toCompletableFuture();
            }
        }

        for (CompletableFuture<Outcome> each : settled) {
            assertThat(each.get(20, TimeUnit.SECONDS)).isEqualTo(Outcome.CREDITED);
        }
        assertThat(failed).failsWithin(Duration.ofSeconds(20));
        assertThat(votes(contestants[0])).isEqualTo(200);
        assertThat(number("SELECT count(*) FROM gateway_event WHERE reference = ?", bad))
                .isZero();
    }

    @Test
    void anEmptyBatchIsNoError() {
        assertThat(batch.settle(List.of())).isEmpty();
    }

    @Test
    void ifOneCantBeWrittenNothingOfTheBatchIs() throws SQLException {
        long[] contestants = contestants(2);
        String good = payment(contestants[0]);
        String bad = payment(contestants[1]);
        update("DELETE FROM tally WHERE contestant_id = ?", contestants[1]);

        assertThatThrownBy(() -> batch.settle(List.of(paid(good, "a", 10_000), paid(bad, "b", 10_000))))
                .hasStackTraceContaining("has no tally");

        assertThat(votes(contestants[0])).isZero();
        assertThat(number(
                        "SELECT count(*) FROM payment WHERE status = 'CREDITED' AND contestant_id IN (?, ?)",
                        contestants[0],
                        contestants[1]))
                .isZero();
        assertThat(number("SELECT count(*) FROM ledger_entry WHERE contestant_id = ?", contestants[0]))
                .isZero();
        update(
                "INSERT INTO tally (contestant_id, contest_id) SELECT id, contest_id FROM contestant WHERE id = ?",
                contestants[1]);
    }

    @Test
    void batchesThatMeetInOppositeOrderDontWaitForEachOtherInACircle() throws Exception {
        long[] contestants = contestants(20);
        List<Evidence> forward = new ArrayList<>();
        for (long contestant : contestants) {
            forward.add(paid(payment(contestant), "a" + contestant, 10_000));
        }
        List<Evidence> backward = new ArrayList<>(forward);
        Collections.reverse(backward);

        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 8; i++) {
            List<Evidence> evidence = i % 2 == 0 ? forward : backward;
            threads.add(new Thread(() -> batch.settle(evidence)));
        }
        threads.forEach(thread -> thread.setUncaughtExceptionHandler((t, e) -> failures.add(e)));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(failures).isEmpty();
        for (long contestant : contestants) {
            assertThat(votes(contestant)).isEqualTo(2);
        }
    }

    @Test
    void theDatabaseItselfRefusesASecondCredit() throws SQLException {
        long[] contestants = contestants(1);
        String reference = payment(contestants[0]);
        batch.settle(List.of(paid(reference, "a", 10_000)));

        assertThatThrownBy(() -> update("""
                        INSERT INTO ledger_entry (id, payment_id, contest_id, contestant_id, kind, votes, created_at)
                        SELECT -id, payment_id, contest_id, contestant_id, kind, votes, created_at FROM ledger_entry
                        WHERE contestant_id = ?""", contestants[0])).hasMessageContaining("ledger_entry_payment_id_kind_key");
        assertThatThrownBy(() -> update("DELETE FROM ledger_entry WHERE contestant_id = ?", contestants[0]))
                .hasMessageContaining("permission denied for table ledger_entry");
    }

    private static Evidence paid(String reference, String salt, long amountMinor) {
        GatewayReport report = new GatewayReport(
                reference,
                GatewayState.PAID,
                Optional.of(GatewayMode.TEST),
                OptionalLong.of(amountMinor),
                OptionalLong.empty(),
                OptionalLong.empty(),
                "NGN",
                Optional.of(Instant.now()),
                "card",
                "success",
                "Successful",
                Optional.empty());
        return new Evidence(
                "paystack",
                GatewayMode.TEST,
                Source.WEBHOOK,
                "charge.success",
                (reference + salt).getBytes(UTF_8),
                Instant.now(),
                Optional.of(report),
                Optional.empty());
    }

    private long[] contestants(int count) throws SQLException {
        long contest = number("""
                INSERT INTO contest (slug, title, currency, price_minor, opens_at, closes_at, time_zone, state)
                VALUES ('batch-' || nextval('contest_seq'), 'Batch', 'NGN', 5000, now() - interval '1 day',
                        now() + interval '1 day', 'UTC', 'OPEN') RETURNING id""");
        long[] ids = new long[count];
        for (int i = 0; i < count; i++) {
            ids[i] = number(
                    "INSERT INTO contestant (contest_id, code, name) VALUES (?, ?, 'C') RETURNING id",
                    contest,
                    "C" + i);
            update("INSERT INTO tally (contestant_id, contest_id) VALUES (?, ?)", ids[i], contest);
        }
        return ids;
    }

    private String payment(long contestant) throws SQLException {
        String reference = Reference.random().value();
        update("""
                INSERT INTO payment (id, reference, gateway, contest_id, contestant_id, votes, amount_minor, currency,
                                     email, status, created_at)
                SELECT nextval('payment_seq'), ?, 'paystack', contest_id, id, 2, 10000, 'NGN', 'a@b.co', 'OPEN', now()
                FROM contestant WHERE id = ?""", reference, contestant);
        return reference;
    }

    private long votes(long contestant) throws SQLException {
        return number("SELECT votes FROM tally WHERE contestant_id = ?", contestant);
    }

    private long number(String sql, Object... arguments) throws SQLException {
        return new Database(dataSource).number(sql, arguments);
    }

    private void update(String sql, Object... arguments) throws SQLException {
        new Database(dataSource).update(sql, arguments);
    }
}
