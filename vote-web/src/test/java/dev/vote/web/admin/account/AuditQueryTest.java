package dev.vote.web.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.audit.AuditFilter;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditQueryTest {

    @Test
    void bothDaysBelongToWhatIsLookedFor() {
        AuditFilter filter = new AuditQuery("ada", "contest", "", "7", "2026-11-01", "2026-11-24").filter();

        assertThat(filter.from()).contains(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(filter.until()).contains(Instant.parse("2026-11-25T00:00:00Z"));
        assertThat(filter.contestId()).contains(7L);
    }

    @Test
    void whatCantBeReadIsLeftOut() {
        AuditFilter filter = new AuditQuery("", "", "", "seven", "yesterday", "2026-02-31").filter();

        assertThat(filter).isEqualTo(new AuditFilter("", "", "", Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void theAddressHasWhatIsLookedForAndNothingEmpty() {
        AuditQuery query = new AuditQuery("a&b", "", "", "", "2026-11-01", "");

        assertThat(query.getAddress()).isEqualTo("who=a%26b&from=2026-11-01");
        assertThat(query.isAnything()).isTrue();
        assertThat(new AuditQuery("", "", "", "", "", "").isAnything()).isFalse();
    }
}
