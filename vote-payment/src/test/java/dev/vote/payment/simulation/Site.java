package dev.vote.payment.simulation;

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

/** One Vote with its database, in which one world after another lives, each with a contest of its own. */
final class Site implements AutoCloseable {

    static {
        Unforeseen.watch();
    }

    private final VirtualClock clock = new VirtualClock();
    private final PlainVote vote = PlainVote.create(clock);
    private Wire gateway;

    Site() {
        Wire current = (Wire) Proxy.newProxyInstance(
                Wire.class.getClassLoader(), new Class<?>[] {Wire.class}, (self, method, arguments) -> {
                    try {
                        return method.invoke(gateway, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        vote.beans()
                .bind(Wire.class, current)
                .replace(PaystackCalls.class, WiredCalls.class)
                .replace(RecheckQueue.class, OrderedRecheckQueue.class)
                .replace(Settlement.class, SteppedSettlement.class);
    }

    /** The gateway of the world that begins. */
    void reach(Wire next) {
        gateway = next;
    }

    VirtualClock clock() {
        return clock;
    }

    PlainVote vote() {
        return vote;
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
