package dev.vote.payment.container;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.transaction.Transactional;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AnnotatedElement;
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

/** Runs each public call of a bean as its class's, or the method's own, transaction attribute says: an EJB's or CDI's. */
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
            Optional<TransactionAttributeType> found = own(each);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<TransactionAttributeType> own(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(TransactionAttribute.class))
                .map(TransactionAttribute::value)
                .or(() -> Optional.ofNullable(element.getAnnotation(Transactional.class))
                        .map(bean ->
                                TransactionAttributeType.valueOf(bean.value().name())));
    }

    /** Called by the intercepted class. */
    @RuntimeType
    public Object intercept(@Origin Method method, @SuperCall Callable<?> call) throws Exception {
        return transactions.run(own(method).orElse(ofTheClass), call);
    }
}
