package dev.vote.payment.certification;

import dev.vote.domain.certification.Certificate;
import dev.vote.domain.certification.Drain;
import dev.vote.domain.certification.ResultsState;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.ledger.Results;
import dev.vote.domain.log.EventLog;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What everybody may see of a contest's result once results are shown. Whether they are is {@link Contest#showsResults}. While votes are sold
 * it reads the tallies and nothing else.
 */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Outcomes {

    private static final EventLog LOG = EventLog.of(Outcomes.class);

    @Resource(lookup = "java:comp/DefaultDataSource")
    DataSource dataSource;

    @Inject
    Results results;

    @Inject
    DrainSettings settings;

    @Inject
    Clock clock;

    public Outcome of(Contest contest) {
        Instant now = clock.instant();
        Drain drain = settings.of(contest);
        if (!contest.isOver(now)) {
            return Outcome.counted(ResultsState.LIVE, drain.until(), results.of(contest));
        }
        long awaited;
        try (Connection connection = dataSource.getConnection()) {
            CertificationRows rows = new CertificationRows(connection);
            Optional<Certificate> certificate = rows.latest(contest.getId()).flatMap(Outcomes::intact);
            if (certificate.isPresent()) {
                return certified(rows, certificate.get(), drain);
            }
            awaited = now.isBefore(drain.until()) ? rows.awaited(contest.getId()) : 0;
        } catch (SQLException e) {
            throw new EJBException(e);
        }
        // only now: it takes a connection too, and who has one and waits for another can wait for ever
        return Outcome.counted(drain.state(true, now, awaited), drain.until(), results.of(contest));
    }

    /** What isn't any more what was certified isn't shown as that. */
    private static Optional<Certificate> intact(CertificationRows.Stored stored) {
        if (stored.isIntact()) {
            return Optional.of(stored.certificate());
        }
        LOG.warn(
                "certificate.altered",
                "contest",
                stored.certificate().contest().id(),
                "certificate",
                stored.certificate().number(),
                "digest",
                stored.digest(),
                "found",
                stored.certificate().digest());
        return Optional.empty();
    }

    private static Outcome certified(CertificationRows rows, Certificate certificate, Drain drain) throws SQLException {
        return new Outcome(
                ResultsState.CERTIFIED,
                drain.until(),
                certificate.inOneOrder(certificate.certifiedAt()),
                Optional.of(certificate),
                rows.later(certificate));
    }

    /**
     * @param number of the certificate; empty for the latest
     * @return empty also for one that was altered
     */
    public Optional<Certificate> certificate(Contest contest, Optional<Integer> number) {
        try (Connection connection = dataSource.getConnection()) {
            CertificationRows rows = new CertificationRows(connection);
            Optional<CertificationRows.Stored> stored =
                    number.isPresent() ? rows.find(contest.getId(), number.get()) : rows.latest(contest.getId());
            return stored.flatMap(Outcomes::intact);
        } catch (SQLException e) {
            throw new EJBException(e);
        }
    }
}
