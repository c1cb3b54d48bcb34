package dev.vote.payment.dispute;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.dispute.DisputeEvidence.Message;
import dev.vote.payment.evidence.EventViewer;
import dev.vote.payment.inquiry.Step;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Gathers what a dispute is answered with. That somebody took it away is in the audit trail. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class EvidenceRoom {

    @Inject
    DisputeDesk desk;

    @Inject
    EventViewer viewer;

    @Inject
    AuditTrail trail;

    /** Empty if there is no such dispute, or none that is the caller's business. */
    @Requires(Permission.DISPUTE_EVIDENCE)
    public Optional<DisputeEvidence> take(long disputeId) {
        Optional<DisputeEvidence> evidence =
                desk.find(disputeId).map(dossier -> new DisputeEvidence(dossier, messages(dossier)));
        evidence.ifPresent(this::record);
        return evidence;
    }

    private List<Message> messages(DisputeDossier dossier) {
        return dossier.about().steps().stream()
                .filter(Step.Told.class::isInstance)
                .map(step -> ((Step.Told) step).event())
                .map(event -> new Message(event, viewer.body(event)))
                .toList();
    }

    private void record(DisputeEvidence taken) {
        Payment payment = taken.dossier().about().payment();
        trail.record(
                Change.of("dispute.evidence", "payment", payment.getReference().value())
                        .inContest(payment.getContestId())
                        .field("dispute", null, taken.dossier().dispute().getGatewayId()));
    }
}
