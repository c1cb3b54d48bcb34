package dev.vote.web.admin.contest;

import static dev.vote.web.admin.contest.StagedContest.CLOSES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.administration.ContestForm;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class ContestFieldsTest {

    private final ContestFields opened = ContestFields.of(StagedContest.draft());
    private final ContestFields fields = ContestFields.of(StagedContest.draft());

    private static ContestFields saved(String title, String rules) {
        return ContestFields.of(StagedContest.draft(StagedContest.texts(title, rules), CLOSES));
    }

    @Test
    void timesAreByTheClockOfTheContestsZone() {
        assertThat(fields.typed())
                .containsEntry("opens", "2026-12-01T08:00")
                .containsEntry("closes", "2026-12-18T20:00");
    }

    @Test
    void whatIsTypedBecomesAForm() {
        fields.typed().put("price", "1,250.50");
        fields.typed().put("max-votes", "1 000");
        fields.typed().put("closes", "2026-12-19T20:00:30");
        ContestForm form = fields.form();

        assertThat(form.priceMinor()).hasValue(125_050);
        assertThat(form.maxVotes()).hasValue(1_000);
        assertThat(form.closes()).hasValue(LocalDateTime.parse("2026-12-19T20:00:30"));
    }

    @Test
    void whatIsNoNumberOrTimeIsAbsent() {
        fields.typed().put("price", "free");
        fields.typed().put("max-votes", "many");
        fields.typed().put("opens", "soon");
        ContestForm form = fields.form();

        assertThat(form.priceMinor()).isEmpty();
        assertThat(form.maxVotes()).isEmpty();
        assertThat(form.opens()).isEmpty();
    }

    @Test
    void aFieldThatNobodyTouchedTakesWhatSomebodyElseSaved() {
        fields.typed().put("title", "My Stars");

        assertThat(fields.catchUp(opened, saved("Rising Stars", "Two winners.")))
                .containsExactly(new Meanwhile("rules", "Two winners.", false));
        assertThat(fields.typed()).containsEntry("title", "My Stars").containsEntry("rules", "Two winners.");
    }

    @Test
    void whereBothChangedTheSameWhatWasTypedIsKept() {
        fields.typed().put("title", "My Stars");

        assertThat(fields.catchUp(opened, saved("Their Stars", "One winner.")))
                .containsExactly(new Meanwhile("title", "Their Stars", true));
        assertThat(fields.typed()).containsEntry("title", "My Stars");
    }

    @Test
    void thatBothTypedTheSameIsNoDispute() {
        fields.typed().put("title", "Their Stars");

        assertThat(fields.catchUp(opened, saved("Their Stars", "One winner.")))
                .containsExactly(new Meanwhile("title", "Their Stars", false));
    }

    @Test
    void theLineEndsOfABrowserAreNobodysChange() {
        ContestFields before = saved("Rising Stars", "One.\nTwo.");
        ContestFields shown = saved("Rising Stars", "One.\nTwo.");
        shown.typed().put("rules", "One.\r\nTwo.");
        shown.typed().put("opens", "2026-12-01T08:00:00");

        assertThat(shown.catchUp(before, saved("Rising Stars", "Three.")))
                .containsExactly(new Meanwhile("rules", "Three.", false));
    }

    @Test
    void thatNothingOfTheFormWasChangedIsNoConflict() {
        assertThat(fields.catchUp(opened, ContestFields.of(StagedContest.draft())))
                .isEmpty();
    }
}
