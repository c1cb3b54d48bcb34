package dev.vote.domain.audit;

import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.StaffIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;

/** Keeps what was done, in the transaction that does it: neither is there without the other. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class AuditTrail {

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    CurrentStaff staff;

    @Inject
    Clock clock;

    /** By whoever makes the request at hand; by Vote itself, if nobody does. */
    public void record(Change change) {
        em.persist(AuditEntry.of(change, who(), clock.instant()));
    }

    /** By somebody who isn't logged in yet, such as on the log-in page. */
    public void record(Change change, StaffIdentity by) {
        em.persist(AuditEntry.of(change, Optional.of(by), clock.instant()));
    }

    /** By whoever asks from that address without being logged in, such as with a wrong password. */
    public void recordStranger(Change change, String address) {
        em.persist(AuditEntry.ofStranger(change, address, clock.instant()));
    }

    /** A timer's thread has no request. */
    private Optional<StaffIdentity> who() {
        try {
            return staff.find();
        } catch (ContextNotActiveException e) {
            return Optional.empty();
        }
    }
}
