package dev.vote.payment.reconciliation;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.reconciliation.Difference;
import dev.vote.domain.reconciliation.DifferenceState;
import dev.vote.domain.reconciliation.Facts;
import dev.vote.domain.reconciliation.RunKind;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.OfContest;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import dev.vote.payment.gateway.Gateways;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/** People ask for a reconciliation, and say of a difference that it is as it should be. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ReconciliationDesk {

    private static final Duration A_MOMENT = Duration.ofSeconds(30);

    @PersistenceContext(unitName = "votePU")
    EntityManager em;

    @EJB
    RunQueue queue;

    @Inject
    Gateways gateways;

    @Inject
    ReconciliationSettings settings;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Begins one, which a server takes up in a moment.
     *
     * @param isLong over weeks, not days
     * @return whether it began; not if one is under way
     */
    @Requires(Permission.RECONCILIATION_DECIDE)
    public boolean ask(boolean isLong) {
        String gateway = gateways.current().name();
        Duration window = isLong ? settings.nightlyWindow() : settings.window();
        boolean began = queue.begin(gateway, RunKind.ASKED, window, clock.instant());
        if (began) {
            trail.record(Change.of("reconciliation.ask", "gateway", gateway).field("window", null, window));
        }
        return began;
    }

    /**
     * Begins one for whoever certifies a contest's result: since it opened, but not further back than by night.
     *
     * @return whether it began; not if one is under way, or began a moment ago
     */
    @Requires(Permission.CERTIFY)
    public boolean askFor(@OfContest long contestId) {
        String gateway = gateways.current().name();
        Instant now = clock.instant();
        Duration window = window(em.find(Contest.class, contestId), now);
        boolean began = queue.begin(gateway, RunKind.ASKED, window, now.minus(A_MOMENT));
        if (began) {
            trail.record(Change.of("reconciliation.ask", "gateway", gateway)
                    .inContest(contestId)
                    .field("window", null, window));
        }
        return began;
    }

    private Duration window(Contest contest, Instant now) {
        Duration sinceOpened = Duration.between(contest.getWindow().opensAt(), now);
        return Stream.of(sinceOpened, settings.window())
                .max(Comparator.naturalOrder())
                .filter(window -> window.compareTo(settings.nightlyWindow()) < 0)
                .orElse(settings.nightlyWindow());
    }

    /**
     * @param seen what the person saw
     * @param words why it is as it should be, not blank
     * @return whether it was open, and still is as the person saw it
     */
    @Requires(Permission.RECONCILIATION_DECIDE)
    public boolean dismiss(long id, Facts seen, String words) {
        Difference difference = em.find(Difference.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (difference == null
                || difference.getState() != DifferenceState.OPEN
                || !difference.getFacts().equals(seen)) {
            return false;
        }
        difference.dismiss(staff.get().id(), words, clock.instant());
        trail.record(Change.of("difference.dismiss", "payment", difference.getReference())
                .because(words)
                .field("difference", DifferenceState.OPEN, difference.getState())
                .field("kind", null, difference.getKind()));
        return true;
    }
}
