package dev.vote.payment.container;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.AllArguments;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * The request of each thread, if it has one. A bean that lives in requests is known to others by a proxy, as CDI has it: each request
 * has its own, and on a thread without one, such as a timer's, there is none.
 */
public final class Requests {

    private final ThreadLocal<Map<Class<?>, Object>> current = new ThreadLocal<>();

    Requests() {}

    /** This thread is in a new one from now on. */
    public void begin() {
        current.set(new HashMap<>());
    }

    /** In a new one. */
    public <T> T in(Supplier<T> work) {
        return with(new HashMap<>(), work);
    }

    /** In none, as if another thread did it. */
    public <T> T outside(Supplier<T> work) {
        return with(null, work);
    }

    private <T> T with(Map<Class<?>, Object> request, Supplier<T> work) {
        Map<Class<?>, Object> before = current.get();
        current.set(request);
        try {
            return work.get();
        } finally {
            current.set(before);
        }
    }

    /** @return whichever the calling thread's request has */
    Object current(Class<?> type) throws ReflectiveOperationException {
        return new ByteBuddy()
                .subclass(type)
                .method(ElementMatchers.isPublic().and(ElementMatchers.not(ElementMatchers.isDeclaredBy(Object.class))))
                .intercept(MethodDelegation.to(new Current(type)))
                .make()
                .load(
                        type.getClassLoader(),
                        ClassLoadingStrategy.UsingLookup.of(
                                MethodHandles.privateLookupIn(type, MethodHandles.lookup())))
                .getLoaded()
                .getDeclaredConstructor()
                .newInstance();
    }

    /** What a proxy asks. */
    public final class Current {

        private final Class<?> type;

        private Current(Class<?> type) {
            this.type = type;
        }

        /** Called by the proxy. */
        @RuntimeType
        public Object invoke(@Origin Method method, @AllArguments Object... arguments) throws Throwable {
            Map<Class<?>, Object> request = current.get();
            if (request == null) {
                throw new ContextNotActiveException(RequestScoped.class.getName());
            }
            try {
                return method.invoke(request.computeIfAbsent(type, this::make), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        private Object make(Class<?> bean) {
            try {
                return bean.getDeclaredConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(bean.getName(), e);
            }
        }
    }
}
