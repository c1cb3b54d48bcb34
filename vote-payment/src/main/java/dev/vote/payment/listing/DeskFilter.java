package dev.vote.payment.listing;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which rows of a desk; what is empty is any.
 *
 * @param reference of the payment, or how it begins
 * @param contest its id
 * @param <S> the states of what the desk is about
 */
public record DeskFilter<S extends Enum<S>>(String reference, OptionalLong contest, Optional<S> state) {

    /** @param name the column of the reference @param status that of the state; the payment is {@code p} */
    public Conditions narrow(Conditions conditions, String name, String status) {
        if (!reference.isBlank()) {
            conditions.and(name + " LIKE ?", Conditions.literal(reference.strip()) + "%");
        }
        contest.ifPresent(id -> conditions.and("p.contest_id = ?", id));
        return conditions.andEquals(status, state.map(Enum::name).orElse(""));
    }
}
