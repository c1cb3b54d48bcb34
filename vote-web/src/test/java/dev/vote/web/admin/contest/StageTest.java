package dev.vote.web.admin.contest;

import static dev.vote.web.admin.contest.StagedContest.BEFORE;
import static dev.vote.web.admin.contest.StagedContest.CLOSES;
import static dev.vote.web.admin.contest.StagedContest.DURING;
import static dev.vote.web.admin.contest.StagedContest.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.contest.Contest;
import org.junit.jupiter.api.Test;

class StageTest {

    @Test
    void anOpenedContestIsScheduledUntilItsWindowBegins() {
        assertThat(Stage.of(StagedContest.open(), BEFORE)).isEqualTo(Stage.SCHEDULED);
        assertThat(Stage.of(StagedContest.open(), OPENS)).isEqualTo(Stage.OPEN);
    }

    @Test
    void itsWindowEndsAContestThatRunsOrRests() {
        Contest paused = StagedContest.open();
        paused.pause();

        assertThat(Stage.of(paused, DURING)).isEqualTo(Stage.PAUSED);
        assertThat(Stage.of(paused, CLOSES)).isEqualTo(Stage.OVER);
        assertThat(Stage.of(StagedContest.open(), CLOSES)).isEqualTo(Stage.OVER);
    }

    @Test
    void aDraftStaysOneWhateverItsWindow() {
        assertThat(Stage.of(StagedContest.draft(), DURING)).isEqualTo(Stage.DRAFT);
        assertThat(Stage.of(StagedContest.draft(), CLOSES)).isEqualTo(Stage.DRAFT);
    }

    @Test
    void whatWasClosedOrPutAwayByHandIsSoAtOnce() {
        Contest closed = StagedContest.open();
        closed.close(DURING);
        assertThat(Stage.of(closed, DURING)).isEqualTo(Stage.CLOSED);

        closed.archive(DURING);
        assertThat(Stage.of(closed, DURING)).isEqualTo(Stage.ARCHIVED);
    }
}
