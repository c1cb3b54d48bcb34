package dev.vote.payment.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vote.domain.audit.AuditEntry;
import dev.vote.domain.contest.LatePayments;
import dev.vote.domain.contest.VotingWindow;
import dev.vote.domain.dispute.DisputeNews;
import dev.vote.domain.dispute.DisputeState;
import dev.vote.domain.ledger.EntryKind;
import dev.vote.domain.ledger.LedgerEntry;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.payment.gateway.DisputeReport;
import dev.vote.payment.gateway.GatewayMode;
import dev.vote.payment.gateway.GatewayState;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class BookkeepingTest {

    private static final VotingWindow WINDOW =
            new VotingWindow(Payments.NOON.minusSeconds(3_600), Payments.NOON.plusSeconds(3_600), LatePayments.REVIEW);

    private static Bookkeeping over(Payment... payments) {
        return new Bookkeeping(
                Arrays.stream(payments)
                        .collect(Collectors.toMap(
                                payment -> payment.getReference().value(), Function.identity())),
                payment -> WINDOW,
                Payments.NOON);
    }

    @Test
    void theSameEvidenceTwiceInABatchCreditsOnce() {
        Payment payment = Payments.open();
        Bookkeeping bookkeeping = over(payment);

        Outcome first = bookkeeping.book(Reports.paid(payment).evidence());
        Outcome second = bookkeeping.book(Reports.paid(payment).evidence());

        assertThat(first).isEqualTo(Outcome.CREDITED);
        assertThat(second).isEqualTo(Outcome.ALREADY_SETTLED);
        assertThat(bookkeeping.postings().entries()).hasSize(1);
        assertThat(bookkeeping.postings().votes()).containsExactly(Map.entry(2L, 10L));
    }

    @Test
    void severalPaymentsForOneContestantRaiseItsTallyOnce() {
        Payment one = Payments.open();
        Payment other = Payments.open();
        Bookkeeping bookkeeping = over(one, other);

        bookkeeping.book(Reports.paid(one).evidence());
        bookkeeping.book(Reports.paid(other).evidence());

        assertThat(bookkeeping.postings().entries()).hasSize(2);
        assertThat(bookkeeping.postings().votes()).containsExactly(Map.entry(2L, 20L));
    }

    @Test
    void aFailureAfterASuccessInTheSameBatchTakesNothingBack() {
        Payment payment = Payments.open();
        Bookkeeping bookkeeping = over(payment);

        bookkeeping.book(Reports.paid(payment).evidence());
        bookkeeping.book(Reports.paid(payment).state(GatewayState.FAILED).evidence());

        assertThat(payment.getStatus()).isEqualTo(PaymentStatus.CREDITED);
    }

    @Test
    void aSuccessAfterAFailureInTheSameBatchIsCredited() {
        Payment payment = Payments.open();
        Bookkeeping bookkeeping = over(payment);

        bookkeeping.book(Reports.paid(payment).state(GatewayState.FAILED).evidence());
        bookkeeping.book(Reports.paid(payment).evidence());

        assertThat(payment.getStatus()).isEqualTo(PaymentStatus.CREDITED);
        assertThat(bookkeeping.postings().votes()).containsEntry(2L, 10L);
    }

    @Test
    void whatIsDismissedStaysSoWhateverComesLater() {
        Payment payment = Payments.dismissed();
        Bookkeeping bookkeeping = over(payment);

        assertThat(bookkeeping.book(Reports.paid(payment).evidence())).isEqualTo(Outcome.ALREADY_SETTLED);
        assertThat(bookkeeping.book(
                        Reports.paid(payment).state(GatewayState.FAILED).evidence()))
                .isEqualTo(Outcome.ALREADY_SETTLED);
        assertThat(payment.getStatus()).isEqualTo(PaymentStatus.DISMISSED);
    }

    @Test
    void creditAndReversalInOneBatchAreTwoEntriesAndNoVotes() {
        Payment payment = Payments.open();
        Bookkeeping bookkeeping = over(payment);

        bookkeeping.book(Reports.paid(payment).evidence());
        Outcome back = bookkeeping.book(
                Reports.paid(payment).state(GatewayState.REVERSED).evidence());
        Outcome again = bookkeeping.book(
                Reports.paid(payment).state(GatewayState.REFUNDED).evidence());

        assertThat(back).isEqualTo(Outcome.REVERSED);
        assertThat(again).isEqualTo(Outcome.ALREADY_SETTLED);
        assertThat(bookkeeping.postings().entries())
                .extracting(LedgerEntry::getKind)
                .containsExactly(EntryKind.CREDIT, EntryKind.REVERSAL);
        assertThat(bookkeeping.postings().votes()).containsExactly(Map.entry(2L, 0L));
    }

    @Test
    void whatWasNeverCreditedIsReversedWithoutAnEntry() {
        Payment payment = Payments.open();
        Bookkeeping bookkeeping = over(payment);

        assertThat(bookkeeping.book(
                        Reports.paid(payment).state(GatewayState.REVERSED).evidence()))
                .isEqualTo(Outcome.REVERSED);
        assertThat(bookkeeping.book(Reports.paid(payment).evidence())).isEqualTo(Outcome.ALREADY_SETTLED);

        assertThat(bookkeeping.postings().entries()).isEmpty();
        assertThat(payment.getStatus()).isEqualTo(PaymentStatus.REVERSED);
    }

    @Test
    void howItWasPaidIsKeptWithTheCreditAndWithTheReview() {
        Payment credited = Payments.open();
        Payment reviewed = Payments.open();
        Bookkeeping bookkeeping = over(credited, reviewed);

        bookkeeping.book(Reports.paid(credited).evidence());
        bookkeeping.book(Reports.paid(reviewed).currency("GHS").evidence());

        assertThat(credited.getChannel()).contains("card");
        assertThat(reviewed.getChannel()).contains("card");
    }

    @Test
    void aReviewedPaymentAddsNoVotes() {
        Payment payment = Payments.open();
        Bookkeeping bookkeeping = over(payment);

        assertThat(bookkeeping.book(Reports.paid(payment).currency("GHS").evidence()))
                .isEqualTo(Outcome.REVIEW);
        assertThat(bookkeeping.postings().entries()).isEmpty();
        assertThat(bookkeeping.postings().votes()).isEmpty();
    }

    @Test
    void whatIsNotOursIsSaidSo() {
        assertThat(over().book(Reports.paid(Payments.open()).evidence())).isEqualTo(Outcome.UNKNOWN_REFERENCE);
    }

    @Test
    void anotherGatewayCantSettleAPayment() {
        Payment payment = Payments.open();
        Evidence foreign = new Evidence(
                "other",
                GatewayMode.TEST,
                Source.WEBHOOK,
                "charge.success",
                new byte[] {1},
                Payments.NOON,
                Optional.of(Reports.paid(payment).report()),
                Optional.empty());

        assertThat(over(payment).book(foreign)).isEqualTo(Outcome.UNKNOWN_REFERENCE);
        assertThat(payment.getStatus()).isEqualTo(PaymentStatus.OPEN);
    }

    @Test
    void aMessageThatIsNotAboutAChargeIsKeptAndIgnored() {
        Evidence message = new Evidence(
                "paystack",
                GatewayMode.TEST,
                Source.WEBHOOK,
                "subscription.create",
                new byte[] {1},
                Payments.NOON,
                Optional.empty(),
                Optional.empty());

        assertThat(over().book(message)).isEqualTo(Outcome.IGNORED);
    }

    private static Evidence disputed(Payment payment, String id) {
        var news = new DisputeNews(
                DisputeState.LOST,
                "resolved",
                "auto-accepted",
                "",
                "",
                OptionalLong.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Evidence(
                payment.getGateway(),
                GatewayMode.TEST,
                Source.WEBHOOK,
                "charge.dispute.resolve",
                new byte[] {1},
                Payments.NOON,
                Optional.empty(),
                Optional.of(new DisputeReport(id, payment.getReference().value(), news)));
    }

    @Test
    void aDisputeIsNotedAndMovesNoVotes() {
        Payment payment = Payments.open();
        Bookkeeping bookkeeping = over(payment);
        bookkeeping.book(Reports.paid(payment).evidence());

        assertThat(bookkeeping.book(disputed(payment, "7"))).isEqualTo(Outcome.DISPUTE_NOTED);

        assertThat(payment.getStatus()).isEqualTo(PaymentStatus.CREDITED);
        assertThat(bookkeeping.postings().entries()).hasSize(1);
        assertThat(bookkeeping.disputes()).hasSize(1);
    }

    @Test
    void aDisputeOfAnothersChargeAndOneWithoutANameAreKeptOnly() {
        Payment payment = Payments.open();

        assertThat(over().book(disputed(payment, "7"))).isEqualTo(Outcome.UNKNOWN_REFERENCE);
        Bookkeeping bookkeeping = over(payment);
        assertThat(bookkeeping.book(disputed(payment, ""))).isEqualTo(Outcome.IGNORED);
        assertThat(bookkeeping.disputes()).isEmpty();
    }

    private static final VotingWindow OVER =
            new VotingWindow(WINDOW.opensAt(), Payments.NOON.minusSeconds(1), LatePayments.REFUND);

    private static Bookkeeping after(VotingWindow window, Payment payment) {
        return new Bookkeeping(Map.of(payment.getReference().value(), payment), any -> window, Payments.NOON);
    }

    @Test
    void whatWasPaidAfterTheCloseIsToGoBackOnceHoweverOftenItIsHeard() {
        Payment payment = Payments.open();
        Bookkeeping bookkeeping = after(OVER, payment);

        assertThat(bookkeeping.book(Reports.paid(payment).evidence())).isEqualTo(Outcome.GIVING_BACK);
        assertThat(bookkeeping.book(Reports.paid(payment).evidence())).isEqualTo(Outcome.ALREADY_SETTLED);

        assertThat(bookkeeping.givenBack()).containsExactly(payment);
        assertThat(bookkeeping.postings().entries()).isEmpty();
        assertThat(payment.getStatus()).isEqualTo(PaymentStatus.REVIEW);
    }

    @Test
    void whatWentBackAlreadyIsntSentBackAgain() {
        Payment payment = Payments.open();
        Bookkeeping bookkeeping = after(OVER, payment);

        bookkeeping.book(Reports.paid(payment).evidence());
        bookkeeping.book(Reports.paid(payment).state(GatewayState.REFUNDED).evidence());

        assertThat(bookkeeping.givenBack()).isEmpty();
        assertThat(payment.getStatus()).isEqualTo(PaymentStatus.REVERSED);
    }

    @Test
    void theOrdinaryCreditAndWhatChangesNothingAreNoDecisions() {
        Payment payment = Payments.open();
        Bookkeeping bookkeeping = over(payment);

        bookkeeping.book(Reports.paid(payment).state(GatewayState.PENDING).evidence());
        bookkeeping.book(Reports.paid(payment).evidence());
        bookkeeping.book(Reports.paid(payment).evidence());
        bookkeeping.book(Reports.paid(payment).state(GatewayState.FAILED).evidence());

        assertThat(bookkeeping.decisions()).isEmpty();
    }

    @Test
    void aReviewAndAReversalAreDecisionsWithTheirReason() {
        Payment reviewed = Payments.open();
        Payment reversed = Payments.open();
        Bookkeeping bookkeeping = over(reviewed, reversed);

        bookkeeping.book(Reports.paid(reviewed).currency("GHS").evidence());
        bookkeeping.book(Reports.paid(reversed).evidence());
        bookkeeping.book(Reports.paid(reversed).state(GatewayState.REVERSED).evidence());

        assertThat(bookkeeping.decisions())
                .map(decision -> AuditEntry.byVote(decision, Payments.NOON))
                .extracting(AuditEntry::getAction, AuditEntry::getStaffName, AuditEntry::getAfter)
                .containsExactly(
                        tuple(
                                "payment.review",
                                "Vote",
                                "{\"status\":\"REVIEW\",\"road\":\"WEBHOOK\",\"evidence\":\"charge.success\","
                                        + "\"why\":\"WRONG_CURRENCY\",\"paid-at\":\"2026-06-01T12:00:20Z\"}"),
                        tuple(
                                "payment.reverse",
                                "Vote",
                                "{\"status\":\"REVERSED\",\"road\":\"WEBHOOK\",\"evidence\":\"charge.success\","
                                        + "\"why\":\"MONEY_WENT_BACK\",\"votes\":0}"));
    }

    @Test
    void aCreditAgainstWhatWeThoughtOrAfterTheCloseIsADecision() {
        Payment failed = Payments.failed();
        Payment late = Payments.open();
        Bookkeeping afterFailure = over(failed);
        Bookkeeping afterClose = after(
                new VotingWindow(WINDOW.opensAt(), Payments.NOON.plusSeconds(1), LatePayments.COUNT_IF_STARTED_IN_TIME),
                late);

        assertThat(afterFailure.book(Reports.paid(failed).evidence())).isEqualTo(Outcome.CREDITED);
        assertThat(afterClose.book(Reports.paid(late).evidence())).isEqualTo(Outcome.CREDITED);

        assertThat(afterFailure.decisions())
                .map(decision -> AuditEntry.byVote(decision, Payments.NOON).getAfter())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("SUCCESS_CAME_LATE");
        assertThat(afterClose.decisions())
                .map(decision -> AuditEntry.byVote(decision, Payments.NOON).getAfter())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("BEGUN_BEFORE_CLOSE");
    }
}
