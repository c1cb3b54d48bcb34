package dev.vote.web.admin.contest;

import dev.vote.domain.administration.ContestRun;
import dev.vote.domain.contest.ResultsVisibility;
import dev.vote.web.admin.Asked;
import dev.vote.web.admin.Me;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.function.LongConsumer;

/** The buttons that take a contest through its life: those that fit where it stands. */
@Named
@RequestScoped
public class ContestSteps {

    @Inject
    Asked asked;

    @Inject
    Me me;

    @Inject
    ContestPart part;

    @Inject
    ContestWords words;

    @Inject
    ContestRun run;

    @Inject
    ContestNotices refusals;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    @Inject
    Clock clock;

    public void open() {
        take("open", run::open);
    }

    public void pause() {
        take("pause", run::pause);
    }

    public void resume() {
        take("resume", run::resume);
    }

    public void takeBack() {
        take("take-back", run::takeBack);
    }

    public void close() {
        take("close", run::close);
    }

    public void archive() {
        take("archive", run::archive);
    }

    public void publish() {
        take("publish", run::publishResults);
    }

    private void take(String step, LongConsumer action) {
        if (refusals.carryOut("steps", () -> action.accept(asked.getContestId()))) {
            notices.info(ContestWords.BUNDLE, "notice." + step);
        }
        part.forget();
        navigation.goTo(part.getPath());
    }

    /** Whether a step fits where the contest stands, and the person may take it. */
    public boolean offers(String step) {
        if (!me.may("CONTEST_RUN", asked.getContestId())) {
            return false;
        }
        Stage stage = words.stage(part.getContest());
        return switch (step) {
            case "open" -> stage == Stage.DRAFT;
            case "pause" -> stage == Stage.OPEN || stage == Stage.SCHEDULED;
            case "resume" -> stage == Stage.PAUSED;
            case "take-back" -> (stage == Stage.SCHEDULED || stage == Stage.PAUSED && !hasBegun()) && !part.isFrozen();
            case "close" -> stage == Stage.OPEN || stage == Stage.PAUSED && hasBegun();
            case "archive" -> stage == Stage.OVER || stage == Stage.CLOSED || stage == Stage.DRAFT;
            case "publish" -> isToPublish(stage);
            default -> throw new IllegalArgumentException(step);
        };
    }

    private boolean hasBegun() {
        return !clock.instant().isBefore(part.getContest().getWindow().opensAt());
    }

    private boolean isToPublish(Stage stage) {
        boolean over = stage == Stage.OVER || stage == Stage.CLOSED || stage == Stage.ARCHIVED;
        return over
                && part.getContest().getResultsVisibility() == ResultsVisibility.AFTER_PUBLICATION
                && part.getContest().getResultsPublishedAt().isEmpty();
    }
}
