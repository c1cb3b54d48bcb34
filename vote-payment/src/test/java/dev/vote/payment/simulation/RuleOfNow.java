package dev.vote.payment.simulation;

import dev.vote.domain.contest.Contests;
import dev.vote.domain.contest.VotingWindow;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentWindows;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.function.Function;

/** A guard taken away: late money is judged by the contest's rule as it is now, whatever its voter was shown. */
public class RuleOfNow extends PaymentWindows {

    @Inject
    private Contests contests;

    @Override
    public Function<Payment, VotingWindow> of(Collection<Payment> payments) {
        return payment ->
                contests.findById(payment.getContestId()).orElseThrow().getWindow();
    }
}
