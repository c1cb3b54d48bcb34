package dev.vote.sandbox.gateway;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All charges, by reference, id and access code, in the order of their creation. Safe for use by many threads. */
final class ChargeStore {

    private final Journal journal;
    private final Map<String, Charge> byReference = new LinkedHashMap<>();
    private final Map<BigInteger, String> byId = new HashMap<>();
    private final Map<String, String> byAccessCode = new HashMap<>();

    ChargeStore(Journal journal) {
        this.journal = journal;
        journal.charges().forEach(this::index);
    }

    synchronized Charge add(Charge charge) {
        if (byReference.containsKey(charge.reference())) {
            throw new StandInException.DuplicateReference(charge.reference());
        }
        index(charge);
        journal.append(charge);
        return charge;
    }

    synchronized Charge change(String reference, UnaryOperator<Charge> verb) {
        Charge before = find(reference).orElseThrow(() -> new StandInException.NoSuchCharge(reference));
        Charge after = verb.apply(before);
        byReference.put(reference, after);
        journal.append(after);
        return after;
    }

    synchronized Optional<Charge> find(String reference) {
        return Optional.ofNullable(byReference.get(reference));
    }

    synchronized Optional<Charge> findById(BigInteger id) {
        return Optional.ofNullable(byId.get(id)).flatMap(this::find);
    }

    synchronized Optional<Charge> findByAccessCode(String accessCode) {
        return Optional.ofNullable(byAccessCode.get(accessCode)).flatMap(this::find);
    }

    synchronized List<Charge> newestFirst() {
        List<Charge> all = new ArrayList<>(byReference.values());
        Collections.reverse(all);
        return all;
    }

    synchronized int count() {
        return byReference.size();
    }

    private void index(Charge charge) {
        byReference.put(charge.reference(), charge);
        byId.put(charge.id(), charge.reference());
        byAccessCode.put(charge.accessCode(), charge.reference());
    }
}
