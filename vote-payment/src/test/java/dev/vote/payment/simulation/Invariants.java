package dev.vote.payment.simulation;

import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.review.DecisionKind;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What must hold of our books after every step, and at the end, by the model gateway's books. */
final class Invariants {

    /** Where evidence, recheck and people may bring a payment, in any number of moves; written down apart from the code's table. */
    private static final Map<PaymentStatus, Set<PaymentStatus>> WAYS = Map.of(
            PaymentStatus.OPEN,
            Set.of(
                    PaymentStatus.CREDITED,
                    PaymentStatus.REVIEW,
                    PaymentStatus.FAILED,
                    PaymentStatus.EXPIRED,
                    PaymentStatus.REVERSED),
            PaymentStatus.EXPIRED,
            Set.of(PaymentStatus.CREDITED, PaymentStatus.REVIEW, PaymentStatus.FAILED, PaymentStatus.REVERSED),
            PaymentStatus.FAILED,
            Set.of(PaymentStatus.CREDITED, PaymentStatus.REVIEW, PaymentStatus.REVERSED),
            PaymentStatus.CREDITED,
            Set.of(PaymentStatus.REVERSED),
            PaymentStatus.REVIEW,
            Set.of(PaymentStatus.CREDITED, PaymentStatus.DISMISSED, PaymentStatus.REVERSED),
            PaymentStatus.DISMISSED,
            Set.of(PaymentStatus.REVERSED));

    private final ModelGateway gateway;
    private final SimulatedContest contest;
    private final DeskInvariants desks;

    Invariants(ModelGateway gateway, SimulatedContest contest) {
        this.gateway = gateway;
        this.contest = contest;
        this.desks = new DeskInvariants(gateway, contest);
    }

    /** @throws AssertionError that names what doesn't hold */
    void hold(Snapshot before, Snapshot after, Instant now) {
        require(entered(after), after.tallies(), "the tallies are the sums of the ledger", "");
        require(true, after.payments().keySet().containsAll(before.payments().keySet()), "no payment disappears", "");
        after.payments().values().forEach(row -> hold(before.payments().get(row.reference()), row, now));
    }

    private void hold(PaymentRow before, PaymentRow row, Instant now) {
        boolean credited = row.status() == PaymentStatus.CREDITED;
        if (row.status() == PaymentStatus.REVERSED) {
            require(true, row.entries() == 0 || row.entries() == 2, "what is reversed was credited, or never was", row);
        } else {
            require(credited ? 1 : 0, row.entries(), "one ledger entry for a credited payment, none for another", row);
        }
        require(credited ? row.votes() : 0L, row.entered(), "the entry has the votes that were bought", row);
        gateway.find(row.reference()).ifPresent(charge -> {
            holdWithMoney(row, charge);
            desks.hold(before, row, charge, now);
        });
        if (before != null && before.status() != row.status()) {
            require(
                    true,
                    WAYS.getOrDefault(before.status(), Set.of()).contains(row.status()),
                    "only along the ways",
                    row);
        }
    }

    /** As far as nobody lied about it. */
    private void holdWithMoney(PaymentRow row, Charge charge) {
        boolean paid = charge.taking().isPresent() || charge.isLiedAbout();
        boolean due = isDue(charge) || charge.isLiedAbout();
        switch (row.status()) {
            case CREDITED ->
                require(
                        true,
                        paid && (due || row.isDecided(DecisionKind.CREDIT)),
                        "what is credited was paid as ordered, or counted by two people",
                        row);
            case REVIEW ->
                require(
                        true,
                        paid && (!isDue(charge) || charge.isLiedAbout()),
                        "what is reviewed was paid, not as ordered",
                        row);
            case DISMISSED ->
                require(true, paid && row.isDecided(DecisionKind.DISMISS), "two people kept what is dismissed", row);
            case REVERSED ->
                require(
                        true,
                        charge.isGivenBack() || row.isDecided(DecisionKind.REVERSE),
                        "what is reversed was given back, or taken back by two people",
                        row);
            case OPEN, FAILED, EXPIRED -> require(true, row.decisions().isEmpty(), "nothing is decided of it", row);
        }
    }

    /**
     * When nothing is left to happen.
     *
     * @param due the votes that the gateway's books entitle each contestant to, by code
     */
    void holdAtTheEnd(Snapshot end, SortedMap<String, Long> due) {
        end.payments().values().forEach(this::isSettled);
        require(due, end.tallies(), "the tallies are what was paid for and due", "");
    }

    private void isSettled(PaymentRow row) {
        Optional<Charge> known = gateway.find(row.reference());
        require(Optional.empty(), row.nextCheck(), "nothing is asked about any more", row);
        if (known.isEmpty()) {
            require(PaymentStatus.EXPIRED, row.status(), "what the gateway's books say", row);
            return;
        }
        Charge charge = known.get();
        desks.holdAtTheEnd(row, charge);
        if (charge.isGivenBack()) {
            require(PaymentStatus.REVERSED, row.status(), "what was given back is taken back", row);
            require(false, row.parts().startsWith("OPEN"), "no part waits of what went back whole", row);
            return;
        }
        require(
                true,
                row.parts().matches(gateway.refunds().isPartlyGivenBack(charge) ? "(OPEN|DISMISSED) 1" : ""),
                "a part that went back waits for a person, once",
                row);
        require(expected(row, charge), row.status(), "what the gateway's books say", row);
    }

    private PaymentStatus expected(PaymentRow row, Charge charge) {
        if (isToBeCredited(charge, row)) {
            return PaymentStatus.CREDITED;
        }
        if (charge.taking().isPresent()) {
            return row.isDecided(DecisionKind.DISMISS) ? PaymentStatus.DISMISSED : PaymentStatus.REVIEW;
        }
        if (row.isDecided(DecisionKind.REVERSE)) {
            return PaymentStatus.REVERSED;
        }
        return charge.word().equals("failed") ? PaymentStatus.FAILED : PaymentStatus.EXPIRED;
    }

    /** By the gateway's books, and by what two people decided. */
    boolean isToBeCredited(Charge charge, PaymentRow row) {
        return !charge.isGivenBack() && (isDue(charge) || row.isDecided(DecisionKind.CREDIT));
    }

    private boolean isDue(Charge charge) {
        return charge.isDue(contest);
    }

    private static SortedMap<String, Long> entered(Snapshot snapshot) {
        SortedMap<String, Long> entered = new TreeMap<>(snapshot.tallies());
        entered.replaceAll((code, votes) -> 0L);
        entered.putAll(snapshot.payments().values().stream()
                .collect(Collectors.groupingBy(
                        PaymentRow::contestant, TreeMap::new, Collectors.summingLong(PaymentRow::entered))));
        return entered;
    }

    static void require(Object expected, Object found, String rule, Object where) {
        if (!Objects.equals(expected, found)) {
            throw new AssertionError(
                    "must hold: " + rule + "; expected " + expected + ", found " + found + "; " + where);
        }
    }
}
