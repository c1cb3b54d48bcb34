package dev.vote.payment.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.export.ExportKind;
import dev.vote.domain.export.Period;
import dev.vote.domain.staff.ContestScope;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportQueryTest {

    private static final ExportTable PAYMENTS = ExportTable.of(ExportKind.PAYMENTS);

    @ParameterizedTest
    @EnumSource
    void whoeverOwnsNoContestGetsNoRows(ExportKind kind) {
        ExportQuery query = new ExportQuery(ExportTable.of(kind), ContestScope.only(Set.of()), Period.ALWAYS);

        assertThat(query.select()).contains("contest_id = ANY (?)");
        assertThat(query.count()).contains("contest_id = ANY (?)");
    }

    @Test
    void oneContestIsFoundByItsIndex() {
        assertThat(new ExportQuery(PAYMENTS, ContestScope.only(Set.of(7L)), Period.ALWAYS).select())
                .contains(" WHERE p.contest_id = ? ORDER BY p.created_at, p.id");
    }

    @Test
    void allContestsTakeNoCondition() {
        assertThat(new ExportQuery(PAYMENTS, ContestScope.ALL, Period.ALWAYS).select())
                .doesNotContain("WHERE");
    }

    @Test
    void aPeriodHoldsForTheRowsAndForTheirCount() {
        Period period = Period.ofDays(
                Optional.of(LocalDate.of(2026, 11, 1)), Optional.of(LocalDate.of(2026, 11, 30)), ZoneOffset.UTC);
        ExportQuery query = new ExportQuery(PAYMENTS, ContestScope.ALL, period);

        assertThat(query.select()).contains("p.created_at >= ? AND p.created_at < ?");
        assertThat(query.count()).endsWith(" WHERE p.created_at >= ? AND p.created_at < ?");
    }
}
