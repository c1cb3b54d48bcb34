package dev.vote.payment.certification;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.certification.Certificate;
import dev.vote.domain.certification.CertifiedContest;
import dev.vote.domain.certification.Readiness;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.seal.Hash;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.OfContest;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.domain.text.Storable;
import dev.vote.payment.bulk.Jdbc;
import dev.vote.payment.certification.CertificationRows.Stored;
import dev.vote.payment.gateway.Gateways;
import dev.vote.payment.seal.Chain;
import dev.vote.payment.seal.Seals;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Certifies a contest's result: freezes it with the seal up to which the ledger adds up to it. The ledger is added up in one statement and
 * its chain computed anew, and then everything is looked at again under the contest's lock: nothing that is settled, sealed or changed meanwhile
 * can come between.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class CertificationDesk {

    private static final EventLog LOG = EventLog.of(CertificationDesk.class);
    private static final int MAX_REASON = 500;

    @Inject
    Jdbc jdbc;

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @EJB
    Seals seals;

    @Inject
    Outcomes outcomes;

    @Inject
    DrainSettings drains;

    @Inject
    Gateways gateways;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Empty if there is no such contest. */
    @Requires(Permission.CERTIFICATION_VIEW)
    public Optional<CertificationFile> open(@OfContest long contestId) {
        return find(contestId).map(contest -> jdbc.with(connection -> file(connection, contest)));
    }

    private CertificationFile file(Connection connection, Contest contest) throws SQLException {
        List<CertificateLine> certificates = new CertificationRows(connection)
                .all(contest.getId()).stream()
                        .map(each -> new CertificateLine(each.certificate(), each.digest(), each.who()))
                        .toList();
        return new CertificationFile(
                contest,
                outcomes.of(contest),
                readiness(connection, contest),
                Count.quick(connection, contest.getId()).standings(),
                seals.latest(contest),
                certificates);
    }

    /** @param number of the certificate; empty for the latest */
    @Requires(Permission.CERTIFICATION_VIEW)
    public Optional<Certificate> certificate(@OfContest long contestId, Optional<Integer> number) {
        return find(contestId).flatMap(contest -> outcomes.certificate(contest, number));
    }

    /**
     * @param number which certificate of the contest it is to be, as the person was shown: if it is there already, somebody was faster
     * @param shown what the person was shown, as {@link CertificationFile#shown} has it: nothing else is certified
     * @param reason for everybody to read; may be empty where nothing is open and none is replaced
     */
    @Requires(Permission.CERTIFY)
    public CertificationRuling certify(@OfContest long contestId, int number, Hash shown, String reason) {
        return jdbc.with(
                connection -> certify(connection, contestId, number, shown, Storable.words(reason, MAX_REASON)));
    }

    /**
     * What takes long is done before the lock: adding the ledger up, and computing its chain anew. Under the lock everything else is looked at
     * again, and must be what was added up and shown; so whatever came between, nothing else is certified.
     */
    private CertificationRuling certify(Connection connection, long contestId, int number, Hash shown, String reason)
            throws SQLException {
        CertificationRows rows = new CertificationRows(connection);
        Situation.Wish wish = new Situation.Wish(number, shown, reason);
        Contest contest = find(contestId).orElseThrow();
        Count count = Count.of(connection, contestId);
        Situation situation = situation(connection, rows, contest);
        Optional<CertificationRuling> refused = situation.refusal(wish, count);
        if (refused.isPresent()) {
            return told(refused.get(), count, contestId);
        }
        if (!count.isOf(Chain.of(connection, contestId, count.seal().number()))) {
            return told(CertificationRuling.DIFFERENT, count, contestId);
        }
        rows.lock(contestId);
        em.refresh(contest);
        Count now = Count.quick(connection, contestId);
        situation = situation(connection, rows, contest);
        refused = situation.refusal(wish, now);
        if (refused.isPresent()) {
            return told(refused.get(), now, contestId);
        }
        if (!now.equals(count)) {
            return told(CertificationRuling.DIFFERENT, now, contestId);
        }
        Certificate certificate = new Certificate(
                CertifiedContest.of(contest),
                number,
                situation.before().map(Stored::digest),
                clock.instant(),
                count.seal(),
                situation.readiness().open(),
                reason,
                count.standings());
        rows.add(certificate, staff.get().id());
        record(certificate);
        return CertificationRuling.CERTIFIED;
    }

    private Situation situation(Connection connection, CertificationRows rows, Contest contest) throws SQLException {
        return new Situation(contest, rows.latest(contest.getId()), readiness(connection, contest));
    }

    private static CertificationRuling told(CertificationRuling refused, Count count, long contestId) {
        if (refused == CertificationRuling.DIFFERENT) {
            LOG.warn(
                    "result.different",
                    "contest",
                    contestId,
                    "seal",
                    count.seal().number());
        }
        return refused;
    }

    private void record(Certificate certificate) {
        trail.record(
                Change.of("result.certify", "contest", certificate.contest().slug())
                        .inContest(certificate.contest().id())
                        .because(certificate.reason())
                        .field("certificate", null, certificate.number())
                        .field("votes", null, certificate.votes())
                        .field("seal", null, certificate.seal().number())
                        .field("digest", null, certificate.digest()));
        LOG.info(
                "result.certified",
                "contest",
                certificate.contest().id(),
                "certificate",
                certificate.number(),
                "seal",
                certificate.seal().number(),
                "votes",
                certificate.votes(),
                "digest",
                certificate.digest());
    }

    private Readiness readiness(Connection connection, Contest contest) throws SQLException {
        Instant now = clock.instant();
        return Facts.of(connection, contest, gateways.current().name()).readiness(contest, drains.of(contest), now);
    }

    private Optional<Contest> find(long contestId) {
        return Optional.ofNullable(em.find(Contest.class, contestId));
    }
}
