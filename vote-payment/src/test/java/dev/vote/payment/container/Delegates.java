package dev.vote.payment.container;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;

/** What a server injects and a plain JVM lacks. */
final class Delegates {

    private interface Target {
        Object invoke(Method method, Object... arguments) throws Exception;
    }

    private Delegates() {}

    /** The one of the transaction in which it is called. */
    static EntityManager entityManager(Transactions transactions) {
        return proxy(
                EntityManager.class, (method, arguments) -> method.invoke(transactions.entityManager(), arguments));
    }

    /** Within a transaction, its own connection, which stays open when it is closed. */
    static DataSource dataSource(Transactions transactions, DataSource pool) {
        return proxy(DataSource.class, (method, arguments) -> {
            if (method.getName().equals("getConnection") && transactions.isActive()) {
                return unclosed(transactions.entityManager().unwrap(Connection.class));
            }
            return method.invoke(pool, arguments);
        });
    }

    /** The same, but whatever is prepared lacks a part of its text. */
    static DataSource without(String part, DataSource source) {
        return proxy(
                DataSource.class,
                (method, arguments) -> method.getName().equals("getConnection")
                        ? without(part, source.getConnection())
                        : method.invoke(source, arguments));
    }

    private static Connection without(String part, Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                arguments[0] = ((String) arguments[0]).replace(part, "");
            }
            return method.invoke(connection, arguments);
        });
    }

    /** The same, but something happens before a statement with that part in its text is prepared. */
    static DataSource before(String part, Runnable happens, DataSource source) {
        return proxy(
                DataSource.class,
                (method, arguments) -> method.getName().equals("getConnection")
                        ? before(part, happens, source.getConnection())
                        : method.invoke(source, arguments));
    }

    private static Connection before(String part, Runnable happens, Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().equals("prepareStatement") && ((String) arguments[0]).contains(part)) {
                happens.run();
            }
            return method.invoke(connection, arguments);
        });
    }

    private static Connection unclosed(Connection connection) throws SQLException {
        return proxy(
                Connection.class,
                (method, arguments) -> method.getName().equals("close") ? null : method.invoke(connection, arguments));
    }

    /** Everything is done at once, by the caller. */
    static ManagedExecutorService callerRuns() {
        return proxy(ManagedExecutorService.class, (method, arguments) -> switch (method.getName()) {
            case "submit" -> {
                var task = arguments[0] instanceof Callable<?> call
                        ? new FutureTask<>(call)
                        : new FutureTask<>((Runnable) arguments[0], null);
                task.run();
                yield task;
            }
            case "runAsync" -> CompletableFuture.runAsync((Runnable) arguments[0], Runnable::run);
            case "execute" -> {
                ((Runnable) arguments[0]).run();
                yield null;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T proxy(Class<T> type, Target target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return target.invoke(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
