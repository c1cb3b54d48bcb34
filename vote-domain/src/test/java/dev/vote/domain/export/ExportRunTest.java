package dev.vote.domain.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vote.domain.staff.Role;
import dev.vote.domain.staff.StaffIdentity;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportRunTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final StaffIdentity ADA = staff(1);

    @ParameterizedTest
    @EnumSource
    void everyMoveThatIsNotInTheTableIsRefused(ExportState from) {
        Map<ExportState, Set<ExportState>> allowed = Map.of(
                ExportState.REQUESTED, EnumSet.of(ExportState.RUNNING, ExportState.CANCELLED),
                ExportState.RUNNING, EnumSet.of(ExportState.DONE, ExportState.CANCELLED, ExportState.FAILED),
                ExportState.DONE, EnumSet.noneOf(ExportState.class),
                ExportState.CANCELLED, EnumSet.noneOf(ExportState.class),
                ExportState.FAILED, EnumSet.noneOf(ExportState.class));

        for (ExportState to : ExportState.values()) {
            assertThat(from.mayBecome(to))
                    .as(from + " to " + to)
                    .isEqualTo(allowed.get(from).contains(to));
        }
    }

    @Test
    void aDownloadBeginsOnce() {
        ExportRun run = run(ExportKind.PAYMENTS);
        run.begin("node-1", NOW);

        assertThatThrownBy(() -> run.begin("node-2", NOW)).isInstanceOf(IllegalExportMove.class);
    }

    @Test
    void whatWasCancelledIsNeverDone() {
        ExportRun run = run(ExportKind.PAYMENTS);
        run.begin("node-1", NOW);
        run.end(ExportState.CANCELLED, 10, NOW);

        assertThatThrownBy(() -> run.end(ExportState.DONE, 20, NOW)).isInstanceOf(IllegalExportMove.class);
        assertThat(run.getRowsDone()).isEqualTo(10);
    }

    @Test
    void aRunThatSaysNothingForAMinuteIsBroken() {
        ExportRun run = run(ExportKind.PAYMENTS);
        assertThat(run.isBroken(NOW.plusSeconds(3600))).isFalse();
        run.begin("node-1", NOW);

        assertThat(run.isBroken(NOW.plusSeconds(60))).isFalse();
        assertThat(run.isBroken(NOW.plusSeconds(61))).isTrue();
        run.end(ExportState.DONE, 1, NOW);
        assertThat(run.isBroken(NOW.plusSeconds(61))).isFalse();
    }

    @Test
    void itBelongsToWhoeverAsked() {
        assertThat(run(ExportKind.LEDGER).isOf(ADA)).isTrue();
        assertThat(run(ExportKind.LEDGER).isOf(staff(2))).isFalse();
    }

    @Test
    void standingsHaveNoPeriod() {
        Period november = new Period(Optional.of(NOW), Optional.empty());

        assertThat(new ExportRequest(ExportKind.STANDINGS, ExportFormat.CSV, Optional.empty(), november).period())
                .isEqualTo(Period.ALWAYS);
        assertThat(new ExportRequest(ExportKind.LEDGER, ExportFormat.CSV, Optional.empty(), november).period())
                .isEqualTo(november);
    }

    private static ExportRun run(ExportKind kind) {
        return ExportRun.of(new ExportRequest(kind, ExportFormat.CSV, Optional.empty(), Period.ALWAYS), ADA, NOW);
    }

    private static StaffIdentity staff(long id) {
        return new StaffIdentity(id, "Ada", "ada@vote.example", Set.of(Role.FINANCE), Set.of(), "en", "127.0.0.1");
    }
}
