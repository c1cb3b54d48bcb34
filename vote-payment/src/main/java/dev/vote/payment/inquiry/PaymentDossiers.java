package dev.vote.payment.inquiry;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contests;
import dev.vote.domain.contest.VotingWindow;
import dev.vote.domain.dispute.Disputes;
import dev.vote.domain.payment.EmailAddress;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentWindows;
import dev.vote.domain.payment.Payments;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.payment.ReviewReason;
import dev.vote.domain.review.Reversals;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.evidence.KeptEvent;
import dev.vote.payment.evidence.KeptEvents;
import dev.vote.payment.refund.MoneyBack;
import dev.vote.payment.settlement.Evidence;
import dev.vote.payment.settlement.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;

/** Gathers all that is known of one payment. Another organiser's payment isn't there. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class PaymentDossiers {

    @Inject
    Payments payments;

    @Inject
    Contests contests;

    @Inject
    PaymentWindows windows;

    @Inject
    MoneyBack moneyBack;

    @Inject
    KeptEvents events;

    @Inject
    TimeLine timeLine;

    @Inject
    Disputes disputes;

    @Inject
    Reversals reversals;

    @Inject
    CurrentStaff staff;

    @Requires(Permission.PAYMENT_VIEW)
    public Optional<PaymentDossier> find(Reference reference) {
        return payments.find(reference)
                .filter(payment -> staff.may(Permission.PAYMENT_VIEW, payment.getContestId()))
                .map(this::dossier);
    }

    /** To write to the voter. */
    @Requires(Permission.VOTER_EMAIL)
    public Optional<EmailAddress> email(Reference reference) {
        return payments.find(reference)
                .filter(payment -> staff.may(Permission.VOTER_EMAIL, payment.getContestId()))
                .map(payment -> payment.getPurchase().email());
    }

    private PaymentDossier dossier(Payment payment) {
        Contest contest = contests.findById(payment.getContestId()).orElseThrow();
        VotingWindow window = windows.of(payment);
        List<KeptEvent> told = events.about(payment.getReference());
        Optional<Evidence> latest = events.latest(told);
        return new PaymentDossier(
                payment,
                contest,
                window.latePayments(),
                windows.closeShown(payment),
                moneyBack.isOnItsWay(payment),
                reversals.isWithoutMoney(payment),
                contests.findContestantById(payment.getContestantId()).orElseThrow(),
                payment.getPurchase().email().masked(),
                latest.flatMap(Evidence::report),
                latest.map(evidence -> broken(payment, window, evidence)).orElse(List.of()),
                timeLine.of(payment, told),
                disputes.of(payment.getId()));
    }

    private static List<ReviewReason> broken(Payment payment, VotingWindow window, Evidence evidence) {
        return Rules.broken(payment, window, evidence, evidence.report().orElseThrow());
    }
}
