package dev.vote.payment.evidence;

import dev.vote.domain.payment.Reference;
import dev.vote.payment.gateway.DisputeReport;
import dev.vote.payment.gateway.GatewayReport;
import dev.vote.payment.gateway.Gateways;
import dev.vote.payment.listing.Conditions;
import dev.vote.payment.listing.Count;
import dev.vote.payment.listing.PageOf;
import dev.vote.payment.settlement.Evidence;
import dev.vote.payment.settlement.Outcome;
import dev.vote.payment.settlement.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Finds evidence that was kept, and reads it again with the gateway's own reader. It is written by settlement only. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class KeptEvents {

    private static final String COLUMNS = """
            SELECT e.id, e.gateway, e.source, e.event, e.reference, e.outcome, e.last_outcome, e.received_at,
                   e.last_received_at, e.deliveries, octet_length(e.body), e.digest
            FROM gateway_event e""";

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @Inject
    Gateways gateways;

    public Optional<KeptEvent> find(long id) {
        return list(new Conditions().and("e.id = ?", id), " LIMIT 1").stream().findFirst();
    }

    /** All about one payment, the first one first; at most a few hundred. */
    public List<KeptEvent> about(Reference reference) {
        return list(
                new Conditions().and("e.reference = ?", reference.value()), " ORDER BY e.received_at, e.id LIMIT 300");
    }

    /** The newest first. */
    List<KeptEvent> list(Conditions conditions, PageOf page) {
        return list(conditions, " ORDER BY e.received_at DESC, e.id DESC" + page.sql());
    }

    Count count(Conditions conditions) {
        Object counted = conditions
                .bind(em.createNativeQuery(Count.sql("gateway_event e", conditions)))
                .getSingleResult();
        return Count.of(((Number) counted).longValue());
    }

    private List<KeptEvent> list(Conditions conditions, String end) {
        List<?> rows = conditions
                .bind(em.createNativeQuery(COLUMNS + conditions.where() + end))
                .getResultList();
        return rows.stream().map(row -> event((Object[]) row)).toList();
    }

    private static KeptEvent event(Object[] row) {
        return new KeptEvent(
                ((Number) row[0]).longValue(),
                (String) row[1],
                Source.valueOf((String) row[2]),
                (String) row[3],
                Optional.ofNullable((String) row[4]),
                Outcome.valueOf((String) row[5]),
                Optional.ofNullable((String) row[6]).map(Outcome::valueOf),
                ((Timestamp) row[7]).toInstant(),
                ((Timestamp) row[8]).toInstant(),
                ((Number) row[9]).intValue(),
                ((Number) row[10]).intValue(),
                (String) row[11]);
    }

    /** As received, byte for byte. */
    public byte[] body(KeptEvent event) {
        return (byte[]) em.createNativeQuery("SELECT body FROM gateway_event WHERE id = ?1")
                .setParameter(1, event.id())
                .getSingleResult();
    }

    /**
     * The evidence as it was when it came first. Its signature was checked then, before it was kept.
     *
     * @return empty for what can't be read again, such as of a gateway that isn't built in any more
     */
    public Optional<Evidence> read(KeptEvent event) {
        byte[] body = body(event);
        return switch (event.source()) {
            case WEBHOOK ->
                gateways.findWebhookReader(event.gateway())
                        .flatMap(reader -> reader.read(body))
                        .flatMap(message -> evidence(event, body, message.report(), message.dispute()));
            case VERIFY, LIST ->
                gateways.find(event.gateway())
                        .flatMap(gateway -> gateway.reread(body))
                        .map(report -> report.reference().isEmpty()
                                ? report.of(event.reference().orElse(""))
                                : report)
                        .flatMap(report -> evidence(event, body, Optional.of(report), Optional.empty()));
        };
    }

    /** The newest that says something of a charge's state; what it says of a refund tells other amounts. @param events about one payment, the first one first */
    public Optional<Evidence> latest(List<KeptEvent> events) {
        List<KeptEvent> newestFirst = new ArrayList<>(events);
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .flatMap(event -> read(event).stream())
                .filter(evidence -> evidence.report()
                        .filter(report -> report.refund().isEmpty())
                        .isPresent())
                .findFirst();
    }

    private Optional<Evidence> evidence(
            KeptEvent event, byte[] body, Optional<GatewayReport> report, Optional<DisputeReport> dispute) {
        return gateways.find(event.gateway())
                .map(gateway -> new Evidence(
                        event.gateway(),
                        gateway.mode(),
                        event.source(),
                        event.event(),
                        body,
                        event.receivedAt(),
                        report,
                        dispute));
    }
}
