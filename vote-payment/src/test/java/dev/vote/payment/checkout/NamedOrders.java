package dev.vote.payment.checkout;

import dev.vote.domain.payment.Reference;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/** Payments get the references that whoever runs it wants, so that what is done in their order can be repeated. */
public class NamedOrders extends Orders {

    private Supplier<Reference> names = Reference::random;

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void nameBy(Supplier<Reference> next) {
        names = next;
    }

    @Override
    Reference newReference() {
        return names.get();
    }
}
