package dev.vote.payment.reconciliation;

import dev.vote.domain.log.EventLog;
import dev.vote.domain.reconciliation.ReconciliationRun;
import dev.vote.payment.gateway.GatewayBusy;
import dev.vote.payment.gateway.GatewayUnauthorised;

/** What gives no answer holds up a run for some time, and then it goes on without that. */
final class LeftOut {

    private static final EventLog LOG = EventLog.of(LeftOut.class);

    /** After so many attempts in vain at one place, what gives no answer there is left out. */
    private static final int MOST_PAUSES = 5;

    private LeftOut() {}

    /** @throws RuntimeException the failure, unless it has come again and again */
    static void note(ReconciliationRun run, String what, RuntimeException failure) {
        if (run.getPauses() < MOST_PAUSES || failure instanceof GatewayBusy || failure instanceof GatewayUnauthorised) {
            throw failure;
        }
        LOG.error("reconciliation.unanswered", failure, "run", run.getId(), "reference", what);
    }
}
