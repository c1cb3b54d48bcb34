package dev.vote.domain.administration;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.ContestState;
import dev.vote.domain.contest.ContestTerms;
import dev.vote.domain.contest.ContestTexts;
import dev.vote.domain.contest.ResultsVisibility;
import dev.vote.domain.contest.VotingWindow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a contest stays as it is, because of where it stands. No reason helps against these. Pure: no clock, no I/O.
 *
 * @param sold whether money was taken for it
 * @param certified whether its result is
 */
record Restrictions(Contest contest, boolean sold, boolean certified, Instant now) {

    /** @return what the wish runs against; empty if it may be granted */
    List<ContestFault> against(ContestTexts texts, ContestTerms terms) {
        List<ContestFault> faults = new ArrayList<>();
        if (certified && (!texts.title().equals(contest.getTitle()) || hides(terms.resultsVisibility()))) {
            faults.add(ContestFault.CERTIFIED);
        }
        if (wasOpened() && !texts.slug().equals(contest.getSlug())) {
            faults.add(ContestFault.SLUG_FIXED);
        }
        if (wasOpened() && !terms.price().currencyCode().equals(contest.getCurrency())) {
            faults.add(ContestFault.CURRENCY_FIXED);
        }
        if (wasOpened() && contest.isOver(now)) {
            if (!withResultsOf(contest.getTerms(), terms).equals(terms)) {
                faults.add(ContestFault.TERMS_FIXED);
            }
        } else {
            faults.addAll(against(terms.window()));
        }
        return faults;
    }

    private List<ContestFault> against(VotingWindow wanted) {
        VotingWindow window = contest.getWindow();
        List<ContestFault> faults = new ArrayList<>();
        if (sold && !wanted.opensAt().equals(window.opensAt())) {
            faults.add(ContestFault.OPENS_FIXED);
        }
        if (wasOpened() && !wanted.closesAt().isAfter(now)) {
            faults.add(ContestFault.CLOSES_PAST);
        }
        return faults;
    }

    /** What voters were shown as certified isn't taken from them again. */
    private boolean hides(ResultsVisibility wanted) {
        return contest.showsResults(now) && !contest.wouldShowResults(wanted, now);
    }

    private boolean wasOpened() {
        return contest.getState() != ContestState.DRAFT;
    }

    /** When everything is over, it may still be decided when the results are shown. */
    private static ContestTerms withResultsOf(ContestTerms terms, ContestTerms wanted) {
        return new ContestTerms(
                terms.price(), terms.maxVotes(), terms.window(), terms.zone(), wanted.resultsVisibility());
    }
}
