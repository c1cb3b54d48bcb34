package dev.vote.web.api;

import dev.vote.domain.certification.CertifiedContests;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.ResultsVisibility;
import dev.vote.http.problem.ApiProblem;
import dev.vote.http.problem.Problem;
import dev.vote.http.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Finds contests whose results everybody may see now. */
@ApplicationScoped
public class PublicResults {

    @Inject
    CertifiedContests contests;

    @Inject
    Clock clock;

    /** @throws ApiProblem if there is no such contest, or its results aren't shown */
    Contest get(String slug) {
        Contest contest = contests.findPublished(slug).orElseThrow(() -> new ApiProblem(ProblemType.NOT_FOUND));
        if (!contest.showsResults(clock.instant())) {
            throw new ApiProblem(Problem.of(ProblemType.RESULTS_HIDDEN, Optional.empty(), shownFrom(contest)));
        }
        return contest;
    }

    /** A moment, if one is known: an organiser may publish when the time has come. */
    private static Optional<String> shownFrom(Contest contest) {
        Optional<Instant> moment = contest.getResultsVisibility() == ResultsVisibility.AFTER_CLOSE
                ? Optional.of(contest.getWindow().closesAt())
                : contest.getResultsPublishedAt();
        return moment.map(Instant::toString);
    }
}
