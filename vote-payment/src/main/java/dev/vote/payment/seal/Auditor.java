package dev.vote.payment.seal;

import dev.vote.domain.log.EventLog;
import dev.vote.payment.export.ExportSettings;
import dev.vote.payment.export.Snapshot;
import dev.vote.payment.seal.Findings.Turn;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Audits the ledger: are the tallies its sums, is it sealed, are the seals those of its entries? What isn't as it must be is written down and
 * said, and left as it is: people must know of it before it is mended.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Auditor {

    private static final EventLog LOG = EventLog.of(Auditor.class);
    private static final int SEALS_IN_TURN = 200;
    private static final int SEALS_BY_HAND = 5_000;
    private static final int MOST_SAID = 20;

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource dataSource;

    @EJB
    AuditRows rows;

    @Inject
    SealSettings settings;

    @Inject
    ExportSettings exports;

    @Inject
    SealMetrics metrics;

    @Inject
    Clock clock;

    /** Does nothing if another server has done it. */
    public void auditIfDue() {
        if (rows.take(clock.instant().plus(settings.auditInterval()))) {
            audit(Optional.empty(), SEALS_IN_TURN);
        }
    }

    /** On every server, whoever did it. */
    public void showLast() {
        rows.last().ifPresent(last -> metrics.show(last.differences(), Duration.between(last.at(), clock.instant())));
    }

    /**
     * @param staffId who wants it
     * @return how many differences there are
     */
    public long auditFor(long staffId) {
        return audit(Optional.of(staffId), SEALS_BY_HAND);
    }

    private long audit(Optional<Long> staffId, int seals) {
        Instant began = clock.instant();
        Turn turn = rows.turn();
        Findings findings;
        try (Snapshot snapshot = Snapshot.open(dataSource, exports)) {
            findings = new AuditReading(snapshot).read(began.minus(settings.overdue()), turn, seals);
        } catch (SQLException | IOException e) {
            throw new EJBException(e);
        }
        rows.keep(began, staffId, findings);
        say(findings);
        return findings.different();
    }

    private static void say(Findings findings) {
        findings.differences().stream()
                .limit(MOST_SAID)
                .forEach(difference -> LOG.warn(
                        "ledger.different",
                        "contest",
                        difference.contestId(),
                        "kind",
                        difference.kind(),
                        "subject",
                        difference.subject(),
                        "expected",
                        difference.expected(),
                        "found",
                        difference.found()));
        LOG.info(
                "ledger.audited",
                "contests",
                findings.contests(),
                "entries",
                findings.entries(),
                "unsealed",
                findings.unsealed(),
                "seals",
                findings.seals(),
                "differences",
                findings.different());
    }
}
