package dev.vote.payment.reconciliation;

import dev.vote.domain.log.EventLog;
import dev.vote.domain.reconciliation.Difference;
import dev.vote.domain.reconciliation.ReconciliationRun;
import dev.vote.domain.reconciliation.RunKind;
import dev.vote.domain.reconciliation.RunPhase;
import dev.vote.payment.gateway.ChargePage;
import dev.vote.payment.gateway.ChargeQuery;
import dev.vote.payment.gateway.GatewayAnswer;
import dev.vote.payment.gateway.GatewayBusy;
import dev.vote.payment.gateway.GatewayException;
import dev.vote.payment.gateway.GatewayRejected;
import dev.vote.payment.gateway.GatewayReport;
import dev.vote.payment.gateway.GatewayUnavailable;
import dev.vote.payment.gateway.Gateways;
import dev.vote.payment.gateway.PaymentGateway;
import dev.vote.payment.settlement.Evidence;
import dev.vote.payment.settlement.Outcome;
import dev.vote.payment.settlement.Settlement;
import dev.vote.payment.settlement.SettlementBusy;
import dev.vote.payment.settlement.Source;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Compares our payments with the gateway's list, step by step. It runs in no transaction, because it talks to the gateway; each step is
 * written down with what it brought, so that another server goes on where one broke off.
 *
 * <p>A line that says that money was taken, or given back, is evidence and is settled at once, through the one door. What doesn't agree
 * then is looked at one by one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Reconciliation {

    private static final EventLog LOG = EventLog.of(Reconciliation.class);

    private static final int PAGE = 100;
    private static final int CHUNK = 500;

    /** Payments that are looked at in one step: each is a call of the gateway, and a step must end within its lease. */
    private static final int MOST_LOOKS = 4;

    private static final Set<Outcome> MOVED =
            EnumSet.of(Outcome.CREDITED, Outcome.REVIEW, Outcome.GIVING_BACK, Outcome.REVERSED);

    @EJB
    RunQueue queue;

    @EJB
    Lines lines;

    @EJB
    Look look;

    @EJB
    RefundList refunds;

    @EJB
    Differences differences;

    @Inject
    Gateways gateways;

    @Inject
    Settlement settlement;

    @Inject
    ReconciliationSettings settings;

    @Inject
    Clock clock;

    /** Begins what is due by itself, and works on what isn't over. @param wanted asked before each step: false ends it */
    public void run(BooleanSupplier wanted) {
        beginDue();
        Optional<Long> taken = queue.take();
        while (taken.isPresent() && wanted.getAsBoolean()) {
            work(taken.get(), wanted);
            taken = queue.take();
        }
    }

    private void beginDue() {
        Instant now = clock.instant();
        String gateway = gateways.current().name();
        settings.nightlyAt().ifPresent(at -> {
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            Instant due = today.atTime(at).toInstant(ZoneOffset.UTC);
            Instant last = due.isAfter(now) ? due.minus(Duration.ofDays(1)) : due;
            queue.begin(gateway, RunKind.NIGHTLY, settings.nightlyWindow(), last);
        });
        settings.interval()
                .ifPresent(interval -> queue.begin(gateway, RunKind.HOURLY, settings.window(), now.minus(interval)));
    }

    private void work(long id, BooleanSupplier wanted) {
        try {
            boolean goesOn = true;
            while (goesOn && wanted.getAsBoolean()) {
                ReconciliationRun run = queue.get(id);
                goesOn = run.getPhase() != RunPhase.DONE && step(run, gateways.get(run.getGateway()));
            }
        } catch (GatewayBusy e) {
            queue.pause(id, Optional.of(e.getRetryAfter()), e.getMessage());
        } catch (GatewayException | SettlementBusy e) {
            LOG.info("reconciliation.no-answer", "run", id, "why", e.getMessage());
            queue.pause(id, Optional.empty(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("reconciliation.failed", e, "run", id);
            queue.pause(id, Optional.empty(), e.getClass().getSimpleName());
        }
    }

    /** @return whether the run is still ours */
    private boolean step(ReconciliationRun run, PaymentGateway gateway) {
        return switch (run.getPhase()) {
            case LISTING -> readPage(run, gateway);
            case REFUNDS -> queue.advance(run, refunds.read(run, gateway));
            case THEIRS -> compare(run, gateway, lines.theirs(run, gateway.mode(), CHUNK));
            case OURS -> compare(run, gateway, lines.ours(run, CHUNK));
            case HEARD -> compare(run, gateway, lines.heard(run, CHUNK));
            case EARLIER -> lookAgain(run, gateway);
            case DONE -> false;
        };
    }

    private boolean readPage(ReconciliationRun run, PaymentGateway gateway) {
        Optional<String> cursor = run.getPosition();
        ChargePage page;
        try {
            page = gateway.list(new ChargeQuery(run.getFrom(), run.getTo(), cursor, PAGE));
        } catch (GatewayRejected e) {
            if (cursor.isEmpty()) {
                throw e;
            }
            LOG.warn("reconciliation.from-the-start", "run", run.getId(), "why", e.getMessage());
            if (queue.advance(run, new Progress(RunPhase.LISTING, Optional.empty(), Progress.Counts.NONE))) {
                queue.pause(run.getId(), Optional.empty(), e.getMessage());
            }
            return false;
        }
        if (page.next().isPresent() && page.next().equals(cursor)) {
            throw new GatewayUnavailable("the gateway's list goes in a circle");
        }
        long settled = settle(run, gateway, page.charges());
        return queue.keep(
                run,
                page,
                Progress.to(
                        RunPhase.LISTING,
                        page.next(),
                        Progress.Counts.page(page.charges().size(), settled)));
    }

    /** @return how many payments were moved */
    private long settle(ReconciliationRun run, PaymentGateway gateway, List<GatewayAnswer> charges) {
        Set<String> unsettled = new HashSet<>(lines.unsettled(
                run.getGateway(), charges.stream().map(GatewayAnswer::report).toList()));
        return charges.stream()
                .filter(charge -> unsettled.contains(charge.report().reference()))
                .filter(charge -> isMoved(run, gateway, charge))
                .count();
    }

    private boolean isMoved(ReconciliationRun run, PaymentGateway gateway, GatewayAnswer charge) {
        try {
            return MOVED.contains(settlement.settle(evidence(gateway, charge)));
        } catch (RuntimeException e) {
            LeftOut.note(run, charge.report().reference(), e);
            return false;
        }
    }

    private Looks lookAt(ReconciliationRun run, PaymentGateway gateway, String reference) {
        try {
            return look.at(run, gateway, reference);
        } catch (RuntimeException e) {
            LeftOut.note(run, reference, e);
            return Looks.UNANSWERED;
        }
    }

    private Evidence evidence(PaymentGateway gateway, GatewayAnswer charge) {
        GatewayReport report = charge.report();
        return new Evidence(
                gateway.name(),
                gateway.mode(),
                Source.LIST,
                "list." + report.word(),
                charge.body(),
                clock.instant(),
                Optional.of(report),
                Optional.empty());
    }

    private boolean compare(ReconciliationRun run, PaymentGateway gateway, List<Lines.Standing> standings) {
        Looks looks = Looks.NONE;
        long seen = 0;
        long agree = 0;
        long notOurs = 0;
        int looked = 0;
        Optional<String> position = Optional.empty();
        for (Lines.Standing standing : standings) {
            if (looked == MOST_LOOKS) {
                break;
            }
            switch (standing.sight()) {
                case AGREES -> agree++;
                case NOT_OURS -> notOurs++;
                case LOOK -> {
                    looks = looks.and(lookAt(run, gateway, standing.reference()));
                    looked++;
                }
            }
            seen++;
            position = Optional.of(standing.position());
        }
        boolean theirs = run.getPhase() == RunPhase.THEIRS;
        boolean ours = run.getPhase() == RunPhase.OURS;
        var counts = Progress.Counts.looked(ours ? seen : 0, theirs ? agree + looks.agreed() : 0, notOurs, looks);
        return queue.advance(run, Progress.to(run.getPhase(), position, counts));
    }

    private boolean lookAgain(ReconciliationRun run, PaymentGateway gateway) {
        long after = run.getPosition().map(Long::valueOf).orElse(0L);
        List<Difference> earlier = differences.earlier(run, after, MOST_LOOKS);
        Looks looks = Looks.NONE;
        for (Difference difference : earlier) {
            looks = looks.and(lookAt(run, gateway, difference.getReference()));
        }
        Optional<String> position = last(earlier, difference -> Long.toString(difference.getId()));
        boolean on =
                queue.advance(run, Progress.to(RunPhase.EARLIER, position, Progress.Counts.looked(0, 0, 0, looks)));
        if (on && position.isEmpty()) {
            tell(queue.get(run.getId()));
        }
        return on;
    }

    private static <T> Optional<String> last(List<T> list, Function<T, String> name) {
        return list.isEmpty() ? Optional.empty() : Optional.of(name.apply(list.get(list.size() - 1)));
    }

    private static void tell(ReconciliationRun run) {
        LOG.info(
                "reconciliation.done",
                "run",
                run.getId(),
                "kind",
                run.getKind(),
                "theirs",
                run.getTheirs(),
                "refunds",
                run.getRefunds(),
                "ours",
                run.getOurs(),
                "settled",
                run.getSettled(),
                "differences",
                run.getDifferences(),
                "took",
                Duration.between(run.getBeganAt(), run.getEndedAt().orElse(run.getBeganAt())));
    }
}
