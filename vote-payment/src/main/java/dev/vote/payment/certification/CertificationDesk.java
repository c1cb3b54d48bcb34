package dev.vote.payment.certification;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.certification.Certificate;
import dev.vote.domain.certification.CertifiedContest;
import dev.vote.domain.certification.Readiness;
import dev.vote.domain.contest.Amendments;
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
        Wish wish = new Wish(number, shown, reason);
        Contest contest = find(contestId).orElseThrow();
        Count count = Count.of(connection, contestId);
        Look look = look(connection, rows, contest);
        Optional<CertificationRuling> refused = look.refusal(wish, count);
        if (refused.isPresent()) {
            return told(refused.get(), count, contestId);
        }
        if (!count.isOf(Chain.of(connection, contestId, count.seal().number()))) {
            return told(CertificationRuling.DIFFERENT, count, contestId);
        }
        rows.lock(contestId);
        em.refresh(contest);
        Count now = Count.quick(connection, contestId);
        look = look(connection, rows, contest);
        refused = look.refusal(wish, now);
        if (refused.isPresent()) {
            return told(refused.get(), now, contestId);
        }
        if (!now.equals(count)) {
            return told(CertificationRuling.DIFFERENT, now, contestId);
        }
        Certificate certificate = new Certificate(
                CertifiedContest.of(contest),
                number,
                look.before().map(Stored::digest),
                clock.instant(),
                count.seal(),
                look.readiness().open(),
                reason,
                count.standings());
        rows.add(certificate, staff.get().id());
        record(certificate);
        return CertificationRuling.CERTIFIED;
    }

    /** What somebody wants certified. */
    private record Wish(int number, Hash shown, String reason) {}

    private Look look(Connection connection, CertificationRows rows, Contest contest) throws SQLException {
        return new Look(contest, rows.latest(contest.getId()), readiness(connection, contest));
    }

    /** How things stand with a contest. @param before the certificate that there is */
    private record Look(Contest contest, Optional<Stored> before, Readiness readiness) {

        Optional<CertificationRuling> refusal(Wish wish, Count count) {
            if (before.map(each -> each.certificate().number()).orElse(0) != wish.number() - 1) {
                return Optional.of(CertificationRuling.ALREADY_CERTIFIED);
            }
            if (!readiness.isReady()) {
                return Optional.of(CertificationRuling.NOT_READY);
            }
            if (!count.isRight()) {
                return Optional.of(CertificationRuling.DIFFERENT);
            }
            if (!wish.shown()
                    .equals(new Shown(contest, wish.number(), readiness, count.seal(), count.standings()).digest())) {
                return Optional.of(CertificationRuling.CHANGED);
            }
            boolean isSaidWhy = wish.reason().length() >= Amendments.LEAST;
            if ((readiness.isWithReason() || before.isPresent()) && !isSaidWhy) {
                return Optional.of(CertificationRuling.REASON_MISSING);
            }
            return isNew(count) ? Optional.empty() : Optional.of(CertificationRuling.NOTHING_NEW);
        }

        private boolean isNew(Count count) {
            return before.filter(Stored::isIntact)
                    .filter(last ->
                            last.certificate().seal().number() == count.seal().number())
                    .isEmpty();
        }
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
