package dev.vote.payment.inquiry;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.contest.LatePayments;
import dev.vote.domain.dispute.Dispute;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.ReviewReason;
import dev.vote.payment.gateway.GatewayReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one payment.
 *
 * @param lateRule for payments after the close, as the voter was shown it
 * @param closeShown the close as the voter was shown it; the payment is judged by the contest's own, which may have been moved since
 * @param goingBack whether the money is on its way back, so that nobody has to decide
 * @param withoutMoney whether its votes were taken back because nobody had paid for them
 * @param email masked; in full it is asked for by itself
 * @param told what the gateway said of it last, if it said anything of its state
 * @param broken the rules of acceptance that its latest word breaks, in their order
 * @param steps in the order of time
 * @param disputes the newest first
 */
public record PaymentDossier(
        Payment payment,
        Contest contest,
        LatePayments lateRule,
        Instant closeShown,
        boolean goingBack,
        boolean withoutMoney,
        Contestant contestant,
        String email,
        Optional<GatewayReport> told,
        List<ReviewReason> broken,
        List<Step> steps,
        List<Dispute> disputes) {

    public PaymentDossier {
        broken = List.copyOf(broken);
        steps = List.copyOf(steps);
        disputes = List.copyOf(disputes);
    }

    /** Whether the close was moved since the voter ordered. */
    public boolean isCloseMoved() {
        return !closeShown.equals(contest.getWindow().closesAt());
    }
}
