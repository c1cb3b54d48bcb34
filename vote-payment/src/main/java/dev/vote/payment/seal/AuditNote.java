package dev.vote.payment.seal;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Notes in the audit trail that somebody had the ledger audited. In a transaction of its own: the audit itself has none. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class AuditNote {

    @Inject
    AuditTrail trail;

    public void write(long differences) {
        trail.record(Change.of("ledger.audit", "ledger", "all contests").field("differences", null, differences));
    }
}
