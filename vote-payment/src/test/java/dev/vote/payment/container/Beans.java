package dev.vote.payment.container;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes beans when they are first asked for, one of each class, with their fields injected by type. An interface that nothing
 * was bound to stays null: what is tested has no use for it.
 */
public final class Beans {

    private final Map<Class<?>, Object> made = new HashMap<>();
    private final Map<Class<?>, Class<?>> variants = new HashMap<>();
    private final Transactions transactions;
    private final Requests requests;

    Beans(Transactions transactions, Requests requests) {
        this.transactions = transactions;
        this.requests = requests;
    }

    public <T> Beans bind(Class<T> type, T instance) {
        made.put(type, instance);
        return this;
    }

    /** A variant for whoever asks for the type; before anybody did. */
    public <T> Beans replace(Class<T> type, Class<? extends T> variant) {
        variants.put(type, variant);
        return this;
    }

    public <T> T get(Class<T> type) {
        if (!made.containsKey(type)) {
            try {
                make(type);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type.getName(), e);
            }
        }
        return type.cast(made.get(type));
    }

    private void make(Class<?> type) throws ReflectiveOperationException {
        if (type.isAnnotationPresent(RequestScoped.class)) {
            made.put(type, requests.current(type));
            return;
        }
        Class<?> variant = variants.getOrDefault(type, type);
        Constructor<?> constructor =
                TransactionInterceptor.intercepted(variant, transactions).getDeclaredConstructor();
        constructor.setAccessible(true);
        Object bean = constructor.newInstance();
        // before its fields, because beans may know each other
        made.put(type, bean);
        for (Class<?> each = variant; each != Object.class; each = each.getSuperclass()) {
            inject(bean, each);
        }
        for (Class<?> each = variant; each != Object.class; each = each.getSuperclass()) {
            begin(bean, each);
        }
    }

    private void inject(Object bean, Class<?> declaring) throws IllegalAccessException {
        for (Field field : declaring.getDeclaredFields()) {
            boolean injected = Stream.of(Inject.class, EJB.class, PersistenceContext.class, Resource.class)
                    .anyMatch(field::isAnnotationPresent);
            if (injected
                    && (made.containsKey(field.getType()) || !field.getType().isInterface())) {
                field.setAccessible(true);
                field.set(bean, get(field.getType()));
            }
        }
    }

    private static void begin(Object bean, Class<?> declaring) throws ReflectiveOperationException {
        for (Method method : declaring.getDeclaredMethods()) {
            if (method.isAnnotationPresent(PostConstruct.class)) {
                method.setAccessible(true);
                method.invoke(bean);
            }
        }
    }
}
