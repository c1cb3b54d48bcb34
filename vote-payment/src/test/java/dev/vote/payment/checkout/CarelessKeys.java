package dev.vote.payment.checkout;

import dev.vote.domain.payment.Reference;
import java.sql.Timestamp;
import java.time.Instant;

/** A guard taken away: the key is inserted because nobody was seen to have it. */
public class CarelessKeys extends MeetingKeys {

    @Override
    public boolean claim(String key, Reference reference, Instant now) {
        em.createNativeQuery("INSERT INTO checkout_key (idempotency_key, reference, created_at) VALUES (?1, ?2, ?3)")
                .setParameter(1, key)
                .setParameter(2, reference.value())
                .setParameter(3, Timestamp.from(now))
                .executeUpdate();
        return true;
    }
}
