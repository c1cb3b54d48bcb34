package dev.vote.domain.administration;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.contest.Amendment;
import dev.vote.domain.contest.Amendments;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.ContestState;
import dev.vote.domain.contest.ContestTerms;
import dev.vote.domain.contest.ContestTexts;
import dev.vote.domain.contest.IllegalContestMove;
import dev.vote.domain.staff.OfContest;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes a contest through its life. Each step is safe to ask for twice: the second time it is refused in words.
 *
 * @throws IllegalContestMove from each method, if the contest isn't where the step begins
 */
@ApplicationScoped
@Transactional
public class ContestRun {

    @Inject
    ContestBook book;

    @Inject
    Amendments amendments;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What the contest has and lacks for being opened. */
    @Requires(Permission.CONTEST_VIEW)
    public Checklist checklist(@OfContest long contestId) {
        return book.checklist(book.get(contestId));
    }

    /** @throws NotReady if something necessary is missing */
    @Requires(Permission.CONTEST_RUN)
    public void open(@OfContest long contestId) {
        move(contestId, "contest.open", contest -> {
            Checklist checklist = book.checklist(contest);
            if (!checklist.isReady()) {
                throw new NotReady(checklist);
            }
            contest.open();
        });
    }

    @Requires(Permission.CONTEST_RUN)
    public void pause(@OfContest long contestId) {
        move(contestId, "contest.pause", Contest::pause);
    }

    @Requires(Permission.CONTEST_RUN)
    public void resume(@OfContest long contestId) {
        move(contestId, "contest.resume", Contest::resume);
    }

    /** Before its opening, and before anybody has as much as begun to pay: voters don't see it any more. */
    @Requires(Permission.CONTEST_RUN)
    public void takeBack(@OfContest long contestId) {
        move(contestId, "contest.take-back", contest -> {
            if (book.hasPayments(contest)) {
                throw new IllegalContestMove(contest.getState(), ContestState.DRAFT);
            }
            contest.takeBack(clock.instant());
        });
    }

    /** For good. Its window ends now: what was paid for until now counts. Voters read that it ended before its time. */
    @Requires(Permission.CONTEST_RUN)
    public void close(@OfContest long contestId) {
        move(contestId, "contest.close", contest -> {
            ContestTexts texts = contest.getTexts();
            ContestTerms before = contest.getTerms();
            contest.close(clock.instant());
            if (amendments.isFrozen(contestId)) {
                Differences.of(texts, texts, before, contest.getTerms())
                        .terms()
                        .forEach(each -> amendments.record(
                                contestId, each.name(), each.was(), each.is(), Optional.of(Amendment.CLOSED_BY_HAND)));
            }
        });
    }

    @Requires(Permission.CONTEST_RUN)
    public void archive(@OfContest long contestId) {
        move(contestId, "contest.archive", contest -> contest.archive(clock.instant()));
    }

    /**
     * From now on voters see the results, if they were to wait for this. Once is for good.
     *
     * @throws ContestRefused before voting is over
     */
    @Requires(Permission.CONTEST_RUN)
    public void publishResults(@OfContest long contestId) {
        Contest contest = book.lock(contestId);
        if (contest.getState() == ContestState.DRAFT || !contest.isOver(clock.instant())) {
            throw new ContestRefused(ContestFault.RESULTS_EARLY);
        }
        if (contest.getResultsPublishedAt().isEmpty()) {
            contest.publishResults(clock.instant());
            audit.record(ContestBook.change("contest.publish-results", contest)
                    .field("results-published", "", contest.getResultsPublishedAt()));
        }
    }

    private void move(long contestId, String action, Consumer<Contest> step) {
        Contest contest = book.lock(contestId);
        String state = contest.getState().name();
        String closes = contest.getWindow().closesAt().toString();
        step.accept(contest);
        audit.record(ContestBook.change(action, contest)
                .field("state", state, contest.getState())
                .field("closes", closes, contest.getWindow().closesAt()));
    }
}
