package dev.vote.payment.settlement;

import dev.vote.domain.text.Storable;
import dev.vote.payment.bulk.Jdbc;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Keeps evidence as it came, with what became of it, in the transaction that settles it.
 *
 * <p>The same bytes are kept once, with their first outcome and their latest, and counted; what was kept and is
 * settled again came no second time. JDBC, because {@code ON CONFLICT} has no words
 * in JPQL.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class GatewayEvents {

    private static final String INSERT = """
            INSERT INTO gateway_event
                (gateway, source, event, reference, body, digest, outcome, received_at, last_received_at, deliveries)
            SELECT e.gateway, e.source, e.event, e.reference, e.body, e.digest, e.outcome, e.received_at, e.received_at, e.deliveries
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::text[], ?::text[], ?::timestamptz[], ?::bigint[])
                AS e (gateway, source, event, reference, body, digest, outcome, received_at, deliveries)
            ON CONFLICT (source, digest) DO UPDATE
                SET deliveries = gateway_event.deliveries
                        + CASE WHEN excluded.received_at = gateway_event.received_at THEN 0 ELSE excluded.deliveries END,
                    last_received_at = greatest(gateway_event.last_received_at, excluded.last_received_at),
                    last_outcome = excluded.outcome""";

    private static final int MAX_EVENT = 80;
    private static final int MAX_REFERENCE = 100;

    @Inject
    Jdbc jdbc;

    /**
     * In the order of their digests, so that two batches never wait for each other in a circle; the same bytes in one
     * batch are one row, because one statement can't change a row twice.
     */
    public void record(List<Decision> decisions) {
        SortedMap<String, Row> rows = new TreeMap<>();
        decisions.stream().map(Row::of).forEach(row -> rows.merge(row.key(), row, Row::again));
        jdbc.write(
                INSERT,
                rows.values(),
                columns -> columns.text(row -> row.evidence().gateway())
                        .text(row -> row.evidence().source().name())
                        .text(row -> Storable.cut(row.evidence().event(), MAX_EVENT))
                        .text(row -> row.evidence()
                                .reference()
                                .map(reference -> Storable.cut(reference, MAX_REFERENCE))
                                .orElse(null))
                        .bytes(row -> row.evidence().body())
                        .text(Row::digest)
                        .text(row -> row.decision().outcome().name())
                        .moment(row -> row.evidence().receivedAt())
                        .whole(Row::deliveries));
    }

    /** By which the same bytes are known for the same. */
    static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private record Row(Decision decision, String digest, int deliveries) {

        static Row of(Decision decision) {
            return new Row(decision, GatewayEvents.digest(decision.evidence().body()), 1);
        }

        String key() {
            return digest + decision.evidence().source();
        }

        /** The first outcome of the same bytes is the one that tells what they did. */
        Row again(Row later) {
            return new Row(decision, digest, deliveries + later.deliveries);
        }

        Evidence evidence() {
            return decision.evidence();
        }
    }
}
