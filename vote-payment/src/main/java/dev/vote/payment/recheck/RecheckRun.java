package dev.vote.payment.recheck;

import dev.vote.domain.log.EventLog;
import dev.vote.domain.payment.Reference;
import dev.vote.payment.gateway.GatewayBusy;
import dev.vote.payment.gateway.GatewayException;
import dev.vote.payment.gateway.GatewayUnauthorised;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Works off what is due, several at a time. One payment's trouble holds up no other; a gateway that wants a pause, or
 * doesn't accept our key, ends the run, and what wasn't asked about is due again after it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecheckRun {

    private static final EventLog LOG = EventLog.of(RecheckRun.class);
    private static final Duration UNAUTHORISED_PAUSE = Duration.ofMinutes(1);

    @EJB
    RecheckQueue queue;

    @EJB
    Recheck recheck;

    @Inject
    RecheckSettings settings;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService executor;

    /**
     * Takes batch after batch until nothing is due, the gateway wants a pause, or the lease is over.
     *
     * @param wanted asked before each payment: false ends the run
     */
    public void run(BooleanSupplier wanted) {
        Instant deadline = clock.instant().plus(settings.lease());
        BooleanSupplier goOn = () -> wanted.getAsBoolean() && clock.instant().isBefore(deadline);
        List<Reference> due = queue.take();
        while (!due.isEmpty() && workOff(due, goOn)) {
            due = queue.take();
        }
    }

    /** @return whether to go on */
    private boolean workOff(List<Reference> due, BooleanSupplier goOn) {
        Queue<Reference> waiting = new ConcurrentLinkedQueue<>(due);
        AtomicReference<Optional<Duration>> pause = new AtomicReference<>(Optional.empty());
        CompletableFuture<?>[] askers = Stream.generate(() -> waiting)
                .limit(Math.min(settings.parallel(), due.size()))
                .map(shared -> executor.runAsync(() -> askAll(shared, pause, goOn)))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(askers).join();
        queue.giveBack(waiting, pause.get().orElse(Duration.ZERO));
        return pause.get().isEmpty() && goOn.getAsBoolean();
    }

    private void askAll(Queue<Reference> waiting, AtomicReference<Optional<Duration>> pause, BooleanSupplier goOn) {
        while (pause.get().isEmpty() && goOn.getAsBoolean()) {
            Reference reference = waiting.poll();
            if (reference == null) {
                return;
            }
            Optional<Duration> asked = ask(reference);
            if (asked.isPresent()) {
                waiting.add(reference);
                pause.set(asked);
            }
        }
    }

    /** @return the pause that the gateway wants, if it wants one */
    private Optional<Duration> ask(Reference reference) {
        try {
            recheck.ask(reference);
        } catch (GatewayBusy e) {
            LOG.warn("recheck.paused", "retryAfter", e.getRetryAfter());
            return Optional.of(e.getRetryAfter());
        } catch (GatewayUnauthorised e) {
            LOG.warn("recheck.unauthorised", "why", e.getMessage());
            return Optional.of(UNAUTHORISED_PAUSE);
        } catch (GatewayException e) {
            LOG.info("recheck.no-answer", "reference", reference, "why", e.getMessage());
            queue.rescheduleUnanswered(reference);
        } catch (RuntimeException e) {
            LOG.error("recheck.failed", e, "reference", reference);
            queue.rescheduleUnanswered(reference);
        }
        return Optional.empty();
    }
}
