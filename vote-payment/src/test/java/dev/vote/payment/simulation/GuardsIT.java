package dev.vote.payment.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.payment.Payment;
import dev.vote.payment.checkout.CarelessKeys;
import dev.vote.payment.checkout.CheckoutKeys;
import dev.vote.payment.checkout.CheckoutRequest;
import dev.vote.payment.checkout.MeetingKeys;
import dev.vote.payment.checkout.Orders;
import dev.vote.payment.container.Meeting;
import dev.vote.payment.container.PlainVote;
import dev.vote.payment.settlement.Evidence;
import dev.vote.payment.settlement.ForgetfulBatch;
import dev.vote.payment.settlement.LockedPayments;
import dev.vote.payment.settlement.MeetingPayments;
import dev.vote.payment.settlement.Settlement;
import dev.vote.payment.settlement.SettlementBatch;
import dev.vote.payment.settlement.SteppedSettlement;
import dev.vote.payment.settlement.UnlockedPayments;
import dev.vote.sandbox.audit.BooksAudit;
import dev.vote.sandbox.audit.Finding;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Each guard, and its control: with enough of them taken away the fault happens and is found; with one of them left it
 * doesn't. Two transactions meet at the worst point, by a latch and not by chance. What was found is printed as a table.
 */
class GuardsIT {

    private static final String LEDGER_KEY =
            "ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_payment_id_kind_key";
    private static final String REFUND_KEYS = "DROP INDEX refund_open, refund_by_itself_once";
    private static final String CHECKOUT_KEY = "ALTER TABLE checkout_key DROP CONSTRAINT checkout_key_pkey";
    private static final String CLAIM = " AND p.status = m.before";
    private static final String CREDITED_CHECK = """
            DO $$ DECLARE name text; BEGIN
                FOR name IN SELECT conname FROM pg_constraint WHERE conrelid = 'payment'::regclass AND contype = 'c'
                        AND pg_get_constraintdef(oid) LIKE '%credited_at%' LOOP
                    EXECUTE 'ALTER TABLE payment DROP CONSTRAINT ' || name;
                END LOOP;
            END $$""";

    /** Both come, however slow the machine is. */
    private static final Duration SURE = Duration.ofSeconds(20);

    /** Only one comes, because the other waits for its lock. */
    private static final Duration KEPT_AWAY = Duration.ofMillis(700);

    private static final List<String> TABLE = new ArrayList<>();

    @AfterAll
    static void print() {
        System.out.println("| fault | guards taken away | guards left | found |\n| --- | --- | --- | --- |");
        TABLE.forEach(System.out::println);
    }

    @Test
    void aPaymentThatIsConfirmedTwiceAtOnceIsCreditedTwiceOnlyWithoutLockClaimAndKey() throws Exception {
        onlyWithoutLockClaimAndKey(
                "two transactions confirm one payment at once",
                GuardsIT::confirmedAtOnce,
                "[every credited payment has exactly one credit in the ledger]");
    }

    @Test
    void lateMoneyThatIsHeardOfTwiceAtOnceIsSentBackTwiceOnlyWithoutLockClaimAndKeys() throws Exception {
        onlyWithoutLockClaimAndKey(
                "two transactions hear at once of money that was paid after the close",
                REFUND_KEYS,
                GuardsIT::paidLateAtOnce,
                "[money goes back by itself once]");
    }

    private static void paidLateAtOnce(Booth booth, SettlementBatch batch, Meeting meeting) throws Exception {
        booth.update("UPDATE contest SET late_payments = 'REFUND'");
        Charge charge = booth.sellPaid(booth.contestant());
        booth.update(
                "UPDATE payment SET late_version = (SELECT late_version FROM contest) WHERE reference = ?",
                charge.reference());
        booth.update("UPDATE contest SET closes_at = ?", Timestamp.from(Booth.NOON));
        Evidence webhook = booth.webhook(charge);
        Evidence reply = booth.reply(charge, "success");

        meeting.call();
        atOnce(() -> batch.settle(List.of(webhook)), () -> batch.settle(List.of(reply)));

        assertThat(booth.state(charge)).startsWith("REVIEW PAID_AFTER_CLOSE");
        assertThat(booth.number("SELECT count(*) FROM refund")).isPositive();
    }

    /** Two transactions that meet while they read payments. */
    private interface AtOnce {

        /** Prepares what they hear, has them meet, and looks at what they were about. */
        void happen(Booth booth, SettlementBatch batch, Meeting meeting) throws Exception;
    }

    /** @return the rules that don't hold afterwards */
    private static List<String> found(
            AtOnce twice,
            String fault,
            String off,
            String left,
            Class<? extends LockedPayments> reading,
            String... dropped)
            throws Exception {
        try (PlainVote vote = vote()) {
            Meeting meeting = meeting(vote, reading);
            Booth booth = booth(vote, dropped);
            twice.happen(booth, warm(vote, booth), meeting);
            return found(vote, fault, off, left);
        }
    }

    private static void onlyWithoutLockClaimAndKey(String fault, AtOnce twice, String finding) throws Exception {
        onlyWithoutLockClaimAndKey(fault, LEDGER_KEY, twice, finding);
    }

    private static void onlyWithoutLockClaimAndKey(String fault, String key, AtOnce twice, String finding)
            throws Exception {
        String name = key.equals(LEDGER_KEY) ? "ledger key" : "refunds' keys";
        assertThat(found(twice, fault, "row locks, status claim, " + name, "none", UnlockedPayments.class, CLAIM, key))
                .hasToString(finding);
        assertThat(found(twice, fault, "row locks, " + name, "status claim", UnlockedPayments.class, key))
                .isEmpty();
        assertThat(found(twice, fault, "row locks, status claim", name, UnlockedPayments.class, CLAIM))
                .isEmpty();
        assertThat(found(twice, fault, "status claim, " + name, "row locks", MeetingPayments.class, CLAIM, key))
                .isEmpty();
        assertThat(found(twice, fault, "none", "all", MeetingPayments.class)).isEmpty();
    }

    private static void confirmedAtOnce(Booth booth, SettlementBatch batch, Meeting meeting) throws Exception {
        Charge charge = booth.sellPaid(booth.contestant());
        Evidence webhook = booth.webhook(charge);
        Evidence reply = booth.reply(charge, "success");

        meeting.call();
        atOnce(() -> batch.settle(List.of(webhook)), () -> batch.settle(List.of(reply)));

        assertThat(booth.state(charge)).startsWith("CREDITED");
    }

    @Test
    void aRefundThatIsHeardTwiceAtOnceTakesTheVotesTwiceOnlyWithoutLockClaimAndKey() throws Exception {
        onlyWithoutLockClaimAndKey(
                "two transactions hear of one refund at once",
                GuardsIT::refundedAtOnce,
                "[what is reversed has one credit and one reversal in the ledger, or neither]");
    }

    private static void refundedAtOnce(Booth booth, SettlementBatch batch, Meeting meeting) throws Exception {
        long contestant = booth.contestant();
        Charge charge = booth.sellPaid(contestant);
        // a second payment, so that the tally has votes that could be taken too
        batch.settle(List.of(booth.webhook(charge), booth.webhook(booth.sellPaid(contestant))));
        Evidence webhook = booth.refunded(charge);
        Evidence reply = booth.reply(charge, "reversed");

        meeting.call();
        atOnce(() -> batch.settle(List.of(webhook)), () -> batch.settle(List.of(reply)));

        assertThat(booth.state(charge)).startsWith("REVERSED");
    }

    @Test
    void aLostDisputeThatIsHeardTwiceAtOnceTakesTheVotesTwiceOnlyWithoutLockClaimAndKey() throws Exception {
        onlyWithoutLockClaimAndKey(
                "two transactions hear of one lost dispute at once",
                GuardsIT::disputeLostAtOnce,
                "[what is reversed has one credit and one reversal in the ledger, or neither]");
    }

    /** Each hears of the dispute, and what was answered about its charge. */
    private static void disputeLostAtOnce(Booth booth, SettlementBatch batch, Meeting meeting) throws Exception {
        long contestant = booth.contestant();
        Charge charge = booth.sellPaid(contestant);
        batch.settle(List.of(booth.webhook(charge), booth.webhook(booth.sellPaid(contestant))));
        Evidence end = booth.disputeLost(charge);
        Evidence reply = booth.reply(charge, "reversed");

        meeting.call();
        atOnce(() -> batch.settle(List.of(end, reply)), () -> batch.settle(List.of(reply, end)));

        assertThat(booth.state(charge)).startsWith("REVERSED");
        assertThat(booth.number("SELECT count(*) FROM dispute WHERE state = 'LOST'"))
                .isEqualTo(1);
    }

    @Test
    void aSuccessIsOverwrittenByAFailureOnlyWithoutLockClaimAndCheck() throws Exception {
        String fault = "a failure is heard while a success is settled";
        assertThat(found(
                        GuardsIT::overwritten,
                        fault,
                        "row locks, status claim, CHECK on credited_at",
                        "ledger key",
                        UnlockedPayments.class,
                        CLAIM,
                        CREDITED_CHECK))
                .hasToString("[every ledger entry belongs to a payment that is credited or reversed]");
        assertThat(found(
                        GuardsIT::overwritten,
                        fault,
                        "row locks, CHECK on credited_at",
                        "status claim",
                        UnlockedPayments.class,
                        CREDITED_CHECK))
                .isEmpty();
        assertThat(found(
                        GuardsIT::overwritten,
                        fault,
                        "row locks, status claim",
                        "CHECK on credited_at",
                        UnlockedPayments.class,
                        CLAIM))
                .isEmpty();
        assertThat(found(
                        GuardsIT::overwritten,
                        fault,
                        "status claim, CHECK on credited_at",
                        "row locks",
                        MeetingPayments.class,
                        CLAIM,
                        CREDITED_CHECK))
                .isEmpty();
    }

    private static void overwritten(Booth booth, SettlementBatch batch, Meeting meeting) throws Exception {
        Charge charge = booth.sellPaid(booth.contestant());
        Evidence failure = booth.reply(charge, "failed");
        Evidence success = booth.webhook(charge);

        meeting.call();
        atOnce(
                () -> meeting.first(() -> batch.settle(List.of(success))),
                () -> meeting.last(() -> batch.settle(List.of(failure))));
    }

    @Test
    void aPaymentThatIsConfirmedAgainIsCreditedAgainOnlyWithoutStatusAndKey() throws Exception {
        String fault = "a payment is confirmed again later";
        assertThat(confirmedAgain(fault, "status, ledger key", "row locks", ForgetfulBatch.class, LEDGER_KEY))
                .hasToString("[every credited payment has exactly one credit in the ledger]");
        assertThat(confirmedAgain(fault, "status", "ledger key", ForgetfulBatch.class))
                .isEmpty();
        assertThat(confirmedAgain(fault, "ledger key", "status", SettlementBatch.class, LEDGER_KEY))
                .isEmpty();
    }

    private static List<String> confirmedAgain(
            String fault, String off, String left, Class<? extends SettlementBatch> settling, String... dropped)
            throws Exception {
        try (PlainVote vote = vote()) {
            vote.beans().replace(SettlementBatch.class, settling);
            Booth booth = booth(vote, dropped);
            Charge charge = booth.sellPaid(booth.contestant());
            SettlementBatch batch = vote.beans().get(SettlementBatch.class);
            Evidence webhook = booth.webhook(charge);

            batch.settle(List.of(webhook));
            try {
                batch.settle(List.of(webhook));
            } catch (RuntimeException refused) {
                assertThat(refused).hasStackTraceContaining("ledger_entry_payment_id_kind_key");
            }

            return found(vote, fault, off, left);
        }
    }

    @Test
    void aBadPieceTakesItsGroupWithItOnlyWithoutIsolation() throws Exception {
        String fault = "one of 64 pieces can't be written";
        assertThat(creditedOf63(false)).isZero();
        row(fault, "group isolation", "all others", "63 paid payments are never credited");
        assertThat(creditedOf63(true)).isEqualTo(63);
        row(fault, "none", "all", "nothing");
    }

    private static long creditedOf63(boolean isolated) throws Exception {
        try (PlainVote vote = vote()) {
            vote.beans().replace(Settlement.class, SteppedSettlement.class);
            Booth booth = booth(vote);
            long hurt = booth.contestant();
            List<Charge> good = new ArrayList<>();
            List<Evidence> group = new ArrayList<>();
            long contestant = booth.contestant();
            for (int i = 0; i < 63; i++) {
                good.add(booth.sellPaid(contestant));
                group.add(booth.webhook(good.get(i)));
            }
            group.add(30, booth.webhook(booth.sellPaid(hurt)));
            booth.update("DELETE FROM tally WHERE contestant_id = ?", hurt);

            // the gateway sends what fails again, and it fails again
            for (int i = 0; i < 3; i++) {
                settle(vote, group, isolated);
            }
            assertThat(booth.votes(contestant)).isEqualTo(Booth.VOTES * booth.credited(good));
            return booth.credited(good);
        }
    }

    private static void settle(PlainVote vote, List<Evidence> group, boolean isolated) {
        if (isolated) {
            group.forEach(vote.beans().get(Settlement.class)::submit);
            ((SteppedSettlement) vote.beans().get(Settlement.class)).settle();
        } else {
            try {
                vote.beans().get(SettlementBatch.class).settle(group);
            } catch (RuntimeException failed) {
                assertThat(failed).hasMessageContaining("has no tally");
            }
        }
    }

    @Test
    void anOrderThatIsSentTwiceAtOnceBuysTwiceOnlyWithoutTheKey() throws Exception {
        String fault = "one order is sent twice at once";
        assertThat(paymentsOfOneOrder(CarelessKeys.class, CHECKOUT_KEY)).isEqualTo(2);
        row(fault, "ON CONFLICT, primary key of checkout_key", "all others", "2 payments for one order");
        assertThat(paymentsOfOneOrder(CarelessKeys.class)).isEqualTo(1);
        row(fault, "ON CONFLICT", "primary key of checkout_key", "nothing; the second order fails and is sent again");
        assertThat(paymentsOfOneOrder(MeetingKeys.class)).isEqualTo(1);
        row(fault, "none", "all", "nothing");
    }

    private static long paymentsOfOneOrder(Class<? extends CheckoutKeys> keys, String... dropped) throws Exception {
        try (PlainVote vote = vote()) {
            Meeting meeting = new Meeting(SURE);
            vote.beans().bind(Meeting.class, meeting).replace(CheckoutKeys.class, keys);
            Booth booth = booth(vote, dropped);
            long contestant = booth.contestant();
            CheckoutRequest order = order(contestant);
            Orders orders = vote.beans().get(Orders.class);
            orders.place(order(booth.contestant()));

            meeting.call();
            List<Payment> placed = atOnce(() -> orders.place(order), () -> orders.place(order));

            assertThat(placed).isNotEmpty();
            return booth.number("SELECT count(*) FROM payment WHERE contestant_id = ?", contestant);
        }
    }

    private static CheckoutRequest order(long contestant) {
        return new CheckoutRequest(
                "booth",
                "C" + contestant,
                OptionalLong.of(Booth.VOTES),
                OptionalLong.empty(),
                "voter@example.com",
                OptionalLong.empty(),
                Optional.of("the-one-order-for-" + contestant));
    }

    /** Of two transactions that read payments; where they lock them, only one comes. */
    private static Meeting meeting(PlainVote vote, Class<? extends LockedPayments> reading) {
        Meeting meeting = new Meeting(reading == UnlockedPayments.class ? SURE : KEPT_AWAY);
        vote.beans().bind(Meeting.class, meeting).replace(LockedPayments.class, reading);
        return meeting;
    }

    /** After it has settled something, so that what follows takes no time for what is done once. */
    private static SettlementBatch warm(PlainVote vote, Booth booth) {
        SettlementBatch batch = vote.beans().get(SettlementBatch.class);
        Charge charge = booth.sellPaid(booth.contestant());
        batch.settle(List.of(booth.reply(charge, "failed")));
        batch.settle(List.of(booth.webhook(charge)));
        return batch;
    }

    private static PlainVote vote() {
        return PlainVote.create(Clock.offset(Clock.fixed(Booth.NOON, ZoneOffset.UTC), Duration.ofMinutes(5)));
    }

    private static Booth booth(PlainVote vote, String... dropped) {
        Booth booth = new Booth(vote);
        for (String guard : dropped) {
            if (guard.equals(CLAIM)) {
                vote.takeAway(guard);
            } else {
                booth.update(guard);
            }
        }
        return booth;
    }

    /** @return what those that didn't fail returned */
    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws InterruptedException {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : both.invokeAll(List.of(one, other))) {
                try {
                    results.add(each.get());
                } catch (ExecutionException refused) {
                    assertThat(refused)
                            .satisfiesAnyOf(
                                    failure -> assertThat(failure).hasStackTraceContaining("violates"),
                                    failure -> assertThat(failure).hasStackTraceContaining("were still as"));
                }
            }
            return results;
        } finally {
            both.shutdown();
        }
    }

    /** @return the rules that don't hold */
    private static List<String> found(PlainVote vote, String fault, String off, String left) throws SQLException {
        List<Finding> findings = BooksAudit.findings(vote.database());
        row(fault, off, left, findings.isEmpty() ? "nothing" : findings.toString());
        return findings.stream().map(Finding::rule).toList();
    }

    private static void row(String fault, String off, String left, String found) {
        TABLE.add("| %s | %s | %s | %s |".formatted(fault, off, left, found));
    }
}
