package dev.vote.payment.audited;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Records what staff did where it can't be recorded in the transaction of the change, because it talks to the network or
 * goes through settlement, which owns its transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Deeds {

    @Inject
    AuditTrail trail;

    public void record(Change change) {
        trail.record(change);
    }
}
