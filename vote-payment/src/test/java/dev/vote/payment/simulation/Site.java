package dev.vote.payment.simulation;

import dev.vote.payment.checkout.NamedOrders;
import dev.vote.payment.checkout.Orders;
import dev.vote.payment.container.Beans;
import dev.vote.payment.container.PlainVote;
import dev.vote.payment.gateway.paystack.PaystackCalls;
import dev.vote.payment.gateway.paystack.Wire;
import dev.vote.payment.gateway.paystack.WiredCalls;
import dev.vote.payment.recheck.OrderedRecheckQueue;
import dev.vote.payment.recheck.RecheckQueue;
import dev.vote.payment.settlement.Settlement;
import dev.vote.payment.settlement.SteppedSettlement;
import dev.vote.sandbox.audit.BooksAudit;
import dev.vote.sandbox.audit.Finding;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One Vote with its database, in which one world after another lives, each with a contest of its own. */
final class Site implements AutoCloseable {

    static {
        Unforeseen.watch();
    }

    /** Above it, a refund takes two people. */
    static final long ALONE_UP_TO_MINOR = 100_000;

    private final VirtualClock clock = new VirtualClock();
    private final PlainVote vote =
            PlainVote.create(clock, Map.of("vote.refund.alone-up-to", String.valueOf(ALONE_UP_TO_MINOR)));
    private final People people;
    private Wire gateway;
    private Runnable meanwhile = () -> {};

    Site() {
        this(beans -> {});
    }

    /** @param careless takes guards away */
    Site(Consumer<Beans> careless) {
        Wire current = (Wire) Proxy.newProxyInstance(
                Wire.class.getClassLoader(), new Class<?>[] {Wire.class}, (self, method, arguments) -> {
                    try {
                        meanwhile.run();
                        Object reply = method.invoke(gateway, arguments);
                        meanwhile.run();
                        return reply;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        vote.beans()
                .bind(Wire.class, current)
                .replace(PaystackCalls.class, WiredCalls.class)
                .replace(Orders.class, NamedOrders.class)
                .replace(RecheckQueue.class, OrderedRecheckQueue.class)
                .replace(Settlement.class, SteppedSettlement.class);
        careless.accept(vote.beans());
        people = new People(vote);
    }

    /** The gateway of the world that begins. @param happens on the way there, and back */
    void reach(Wire next, Runnable happens) {
        gateway = next;
        meanwhile = happens;
    }

    VirtualClock clock() {
        return clock;
    }

    PlainVote vote() {
        return vote;
    }

    People people() {
        return people;
    }

    /** @throws AssertionError unless the books of all worlds that lived here agree */
    void audit() {
        try {
            List<Finding> findings = BooksAudit.findings(vote.database());
            if (!findings.isEmpty()) {
                throw new AssertionError(findings.toString());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        vote.close();
    }
}
