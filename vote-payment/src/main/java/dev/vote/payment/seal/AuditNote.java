package dev.vote.payment.seal;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.contest.Contest;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Notes in the audit trail that somebody had the ledger audited. In a transaction of its own: the audit itself has none. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class AuditNote {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    AuditTrail trail;

    /** For one contest's sake: its own differences, or where not all of them are told, all that there are. */
    public void write(long contestId, ContestAudit found) {
        String slug = em.find(Contest.class, contestId).getSlug();
        trail.record(Change.of("ledger.audit", "contest", slug)
                .inContest(contestId)
                .field("differences", null, found.isWhole() ? found.here() : found.all()));
    }

    public void write(long differences) {
        trail.record(Change.of("ledger.audit", "ledger", "all contests").field("differences", null, differences));
    }
}
