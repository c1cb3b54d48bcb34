package dev.vote.payment.gateway;

import java.time.Instant;
import java.util.Optional;

/**
 * Which charges to list.
 *
 * @param from inclusive, by the gateway's time of creation
 * @param to inclusive
 * @param cursor where the page before ended; empty for the first page
 * @param pageSize 1 to 100
 */
public record ChargeQuery(Instant from, Instant to, Optional<String> cursor, int pageSize) {

    public ChargeQuery {
        if (pageSize < 1 || pageSize > 100) {
            throw new IllegalArgumentException("a page has 1 to 100 charges, not " + pageSize);
        }
    }
}
