package dev.vote.payment.simulation;

import dev.vote.domain.payment.PaymentStatus;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What must hold of our books after every step, and at the end, by the model gateway's books. */
final class Invariants {

    /** Where evidence and recheck may bring a payment, in any number of moves; written down apart from the code's table. */
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
            Set.of(PaymentStatus.REVERSED));

    private final ModelGateway gateway;
    private final SimulatedContest contest;

    Invariants(ModelGateway gateway, SimulatedContest contest) {
        this.gateway = gateway;
        this.contest = contest;
    }

    /** @throws AssertionError that names what doesn't hold */
    void hold(Snapshot before, Snapshot after) {
        require(entered(after), after.tallies(), "the tallies are the sums of the ledger", "");
        require(true, after.payments().keySet().containsAll(before.payments().keySet()), "no payment disappears", "");
        after.payments().values().forEach(row -> hold(before.payments().get(row.reference()), row));
    }

    private void hold(PaymentRow before, PaymentRow row) {
        boolean credited = row.status() == PaymentStatus.CREDITED;
        if (row.status() == PaymentStatus.REVERSED) {
            require(true, row.entries() == 0 || row.entries() == 2, "what is reversed was credited, or never was", row);
        } else {
            require(credited ? 1 : 0, row.entries(), "one ledger entry for a credited payment, none for another", row);
        }
        require(credited ? row.votes() : 0L, row.entered(), "the entry has the votes that were bought", row);
        Optional<Charge> paid =
                gateway.find(row.reference()).filter(charge -> charge.taking().isPresent());
        if (credited) {
            require(true, paid.filter(this::isDue).isPresent(), "what is credited was paid as ordered", row);
        }
        if (row.status() == PaymentStatus.REVIEW) {
            require(true, paid.isPresent() && !isDue(paid.get()), "what is reviewed was paid, not as ordered", row);
        }
        if (row.status() == PaymentStatus.REVERSED) {
            require(true, paid.filter(Charge::isGivenBack).isPresent(), "what is reversed was given back", row);
        }
        if (!row.refunds().isEmpty()) {
            require(0, row.entries(), "what goes back by itself never has votes", row);
            require(false, row.refunds().contains(" "), "money goes back by itself once", row);
            require(
                    true,
                    paid.filter(charge -> charge.isToGoBack(contest)).isPresent(),
                    "only what was paid late goes back by itself",
                    row);
        }
        if (before != null && before.status() != row.status()) {
            require(
                    true,
                    WAYS.getOrDefault(before.status(), Set.of()).contains(row.status()),
                    "only along the ways",
                    row);
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
        Optional<Charge> charge = gateway.find(row.reference());
        require(Optional.empty(), row.nextCheck(), "nothing is asked about any more", row);
        // what a bank is asked about may wait for a person
        boolean waits =
                row.refunds().isEmpty() && charge.filter(gateway::wasDisputed).isPresent();
        if (!waits
                && charge.filter(taken -> taken.isToGoBack(contest) && !taken.isGivenBack())
                        .isPresent()) {
            require("FAILED", row.refunds(), "what was paid late goes back, unless the gateway can't", row);
        }
        if (charge.filter(Charge::isGivenBack).isPresent()) {
            require(PaymentStatus.REVERSED, row.status(), "what was given back is taken back", row);
            require(false, row.parts().startsWith("OPEN"), "no part waits of what went back whole", row);
            return;
        }
        require(
                charge.filter(this::isPartlyGivenBack).map(part -> "OPEN 1").orElse(""),
                row.parts(),
                "a part that went back waits for a person, once",
                row);
        PaymentStatus expected = charge.flatMap(Charge::taking)
                .map(money -> isDue(charge.get()) ? PaymentStatus.CREDITED : PaymentStatus.REVIEW)
                .orElseGet(() -> charge.filter(known -> known.word().equals("failed"))
                        .map(known -> PaymentStatus.FAILED)
                        .orElse(PaymentStatus.EXPIRED));
        require(expected, row.status(), "what the gateway's books say", row);
    }

    private boolean isPartlyGivenBack(Charge charge) {
        return gateway.givenBack().stream().anyMatch(refund -> refund.charge() == charge);
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

    private static void require(Object expected, Object found, String rule, Object where) {
        if (!Objects.equals(expected, found)) {
            throw new AssertionError(
                    "must hold: " + rule + "; expected " + expected + ", found " + found + "; " + where);
        }
    }
}
