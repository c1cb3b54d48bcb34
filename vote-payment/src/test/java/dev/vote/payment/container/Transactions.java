package dev.vote.payment.container;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.EJBException;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.concurrent.Callable;

/**
 * The transactions of the calling threads, as a server would run them: one of them at most for a thread, with one
 * persistence context.
 */
final class Transactions {

    private final EntityManagerFactory factory;
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();
    private volatile Mishaps mishaps = Mishaps.NONE;

    Transactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    void meet(Mishaps next) {
        mishaps = next;
    }

    boolean isActive() {
        return current.get() != null;
    }

    /** The transaction's own; outside of one, another for each call. */
    EntityManager entityManager() {
        return isActive() ? current.get() : factory.createEntityManager();
    }

    /** @throws EJBException around whatever isn't an application's own exception, as a server wraps it */
    Object run(TransactionAttributeType attribute, Callable<?> call) throws Exception {
        return switch (attribute) {
            case REQUIRED -> isActive() ? call.call() : inNew(call);
            case REQUIRES_NEW -> suspending(() -> inNew(call));
            case NOT_SUPPORTED -> suspending(call);
            case MANDATORY -> {
                require(isActive(), "needs a transaction");
                yield call.call();
            }
            case NEVER -> {
                require(!isActive(), "must not have a transaction");
                yield call.call();
            }
            case SUPPORTS -> call.call();
        };
    }

    private Object suspending(Callable<?> call) throws Exception {
        EntityManager suspended = current.get();
        current.remove();
        try {
            return call.call();
        } finally {
            if (suspended != null) {
                current.set(suspended);
            }
        }
    }

    private Object inNew(Callable<?> call) throws Exception {
        try {
            return committed(call);
        } catch (Exception e) {
            throw isTheApplicationsOwn(e) || e instanceof EJBException ? e : new EJBException(e);
        }
    }

    private Object committed(Callable<?> call) throws Exception {
        mishaps.beforeBegin();
        EntityManager em = factory.createEntityManager();
        EntityTransaction transaction = em.getTransaction();
        current.set(em);
        try {
            transaction.begin();
            Object result = call.call();
            mishaps.beforeCommit();
            transaction.commit();
            mishaps.afterCommit();
            return result;
        } finally {
            current.remove();
            if (transaction.isActive()) {
                transaction.rollback();
            }
            em.close();
        }
    }

    private static boolean isTheApplicationsOwn(Exception e) {
        for (Class<?> type = e.getClass(); type != null; type = type.getSuperclass()) {
            if (type.isAnnotationPresent(ApplicationException.class)) {
                return true;
            }
        }
        return false;
    }

    private static void require(boolean held, String rule) {
        if (!held) {
            throw new EJBException(rule);
        }
    }
}
