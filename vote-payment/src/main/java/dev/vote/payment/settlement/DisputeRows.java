package dev.vote.payment.settlement;

import dev.vote.domain.dispute.Dispute;
import dev.vote.domain.dispute.DisputeState;
import dev.vote.domain.log.EventLog;
import dev.vote.domain.text.Storable;
import dev.vote.payment.audited.AutomaticDecisions;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps what is told of disputes, one row for each, in the transaction that keeps the telling. That an end of one is followed by a
 * question about its charge is part of the row, so that it is asked whatever becomes of this server.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DisputeRows {

    private static final EventLog LOG = EventLog.of(DisputeRows.class);
    private static final int MAX_NAME = 64;

    private static final String INSERT = """
            INSERT INTO dispute (payment_id, gateway, gateway_id, state, heard_at, next_step_at)
            VALUES (?1, ?2, ?3, 'UNKNOWN', ?4, ?4) ON CONFLICT (gateway, gateway_id) DO NOTHING""";

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @EJB
    AutomaticDecisions trail;

    @Inject
    Clock clock;

    /** In the order of their payments, which are locked in that order too; those of one payment in the order given. */
    public void note(List<DisputeNote> notes) {
        notes.stream()
                .sorted(Comparator.comparing(note -> note.payment().getId()))
                .forEach(this::note);
    }

    private void note(DisputeNote note) {
        Instant now = clock.instant();
        String name = Storable.cut(note.report().id(), MAX_NAME);
        boolean isNew = em.createNativeQuery(INSERT)
                        .setParameter(1, note.payment().getId())
                        .setParameter(2, note.payment().getGateway())
                        .setParameter(3, name)
                        .setParameter(4, Timestamp.from(now))
                        .executeUpdate()
                == 1;
        Dispute dispute = em.createQuery(
                        "SELECT d FROM Dispute d WHERE d.gateway = :gateway AND d.gatewayId = :name", Dispute.class)
                .setParameter("gateway", note.payment().getGateway())
                .setParameter("name", name)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
        if (dispute.getPaymentId() != note.payment().getId()) {
            LOG.warn("dispute.of-another-payment", "reference", note.payment().getReference(), "dispute", name);
            return;
        }
        DisputeState before = dispute.getState();
        if (dispute.hear(note.report().news(), note.isAnswer(), now) || isNew) {
            LOG.warn(
                    isNew ? "dispute.opened" : "dispute.moved",
                    "reference",
                    note.payment().getReference(),
                    "dispute",
                    dispute.getId(),
                    "from",
                    before,
                    "state",
                    dispute.getState(),
                    "due",
                    dispute.getDueAt().orElse(null));
        }
        if (dispute.getState() != before && dispute.getState().isOver()) {
            trail.record(List.of(Decisions.disputeEnded(note, before, dispute.getState())), now);
        }
    }
}
