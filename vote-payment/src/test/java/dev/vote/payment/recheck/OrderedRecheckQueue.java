package dev.vote.payment.recheck;

import dev.vote.domain.payment.Reference;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** Gives out what it took in an order that doesn't depend on the database's plan, so that a run can be repeated. */
public class OrderedRecheckQueue extends RecheckQueue {

    private ToIntFunction<Reference> order = reference -> 0;

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void orderBy(ToIntFunction<Reference> next) {
        order = next;
    }

    @Override
    public List<Reference> take() {
        return super.take().stream().sorted(Comparator.comparingInt(order)).toList();
    }
}
