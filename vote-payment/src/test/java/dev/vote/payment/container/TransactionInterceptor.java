package dev.vote.payment.container;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.Callable;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.matcher.ElementMatchers;

/** Runs each public call of a bean as its class's, or the method's own, transaction attribute says. */
public final class TransactionInterceptor {

    private final Transactions transactions;
    private final TransactionAttributeType ofTheClass;

    private TransactionInterceptor(Transactions transactions, TransactionAttributeType ofTheClass) {
        this.transactions = transactions;
        this.ofTheClass = ofTheClass;
    }

    /** The type itself if it has no attribute, else a subclass that is intercepted. */
    static <T> Class<? extends T> intercepted(Class<T> type, Transactions transactions) throws IllegalAccessException {
        Optional<TransactionAttributeType> attribute = attribute(type);
        if (attribute.isEmpty()) {
            return type;
        }
        return new ByteBuddy()
                .subclass(type)
                .method(ElementMatchers.isPublic().and(ElementMatchers.not(ElementMatchers.isDeclaredBy(Object.class))))
                .intercept(MethodDelegation.to(new TransactionInterceptor(transactions, attribute.get())))
                .make()
                .load(
                        type.getClassLoader(),
                        ClassLoadingStrategy.UsingLookup.of(
                                MethodHandles.privateLookupIn(type, MethodHandles.lookup())))
                .getLoaded();
    }

    private static Optional<TransactionAttributeType> attribute(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            TransactionAttribute found = each.getAnnotation(TransactionAttribute.class);
            if (found != null) {
                return Optional.of(found.value());
            }
        }
        return Optional.empty();
    }

    /** Called by the intercepted class. */
    @RuntimeType
    public Object intercept(@Origin Method method, @SuperCall Callable<?> call) throws Exception {
        TransactionAttribute own = method.getAnnotation(TransactionAttribute.class);
        return transactions.run(own == null ? ofTheClass : own.value(), call);
    }
}
