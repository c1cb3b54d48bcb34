package dev.vote.payment.scale;

import dev.vote.sandbox.past.PastPayments;
import dev.vote.sandbox.past.SettledCharges;
import dev.vote.sandbox.past.SettledRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Some of each, spread over all payments. */
final class Deviations {

    /** Of each kind. */
    static final int EACH = 10;

    private final PastPayments payments;
    private final SortedMap<Long, Deviation> byNumber = new TreeMap<>();

    Deviations(PastPayments payments) {
        this.payments = payments;
        Deviation[] kinds = Deviation.values();
        long apart = payments.count() / (EACH * kinds.length + 1L);
        for (int index = 0; index < EACH * kinds.length; index++) {
            byNumber.put((index + 1) * apart, kinds[index % kinds.length]);
        }
    }

    /** What our books say otherwise. */
    List<String> amendments() {
        List<String> amendments = new ArrayList<>();
        byNumber.forEach((number, deviation) ->
                deviation.amendment(SettledRows.id(payments, number)).ifPresent(amendments::add));
        return amendments;
    }

    /** What the gateway's books say otherwise. */
    SettledCharges charges(String domain) {
        SettledCharges charges = new SettledCharges(payments, domain);
        byNumber.forEach((number, deviation) -> deviation.plant(charges, number));
        return charges;
    }

    /** Kind and reference of each difference, in their order. */
    List<String> found() {
        List<String> found = new ArrayList<>();
        byNumber.forEach((number, deviation) ->
                deviation.found().ifPresent(kind -> found.add(kind + " " + payments.reference(number))));
        found.sort(Comparator.naturalOrder());
        return found;
    }
}
