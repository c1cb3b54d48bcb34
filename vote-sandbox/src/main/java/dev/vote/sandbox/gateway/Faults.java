package dev.vote.sandbox.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The rules in force. Every opportunity for a fault asks here once; chances are drawn from one seeded generator, so the
 * same seed and the same order of opportunities give the same faults. Safe for use by many threads.
 */
public final class Faults {

    /**
     * A rule and what became of it.
     *
     * @param id names the rule for {@link Faults#remove}
     * @param fired how often it happened
     */
    public record Armed(long id, FaultRule rule, int fired) {

        boolean spent() {
            return rule.times() != FaultRule.UNLIMITED && fired >= rule.times();
        }
    }

    private final Random random;
    private final List<Armed> rules = new ArrayList<>();
    private long lastId;

    Faults(long seed) {
        random = new Random(seed);
    }

    /** Puts a rule into force and returns its id. */
    public synchronized long add(FaultRule rule) {
        rules.add(new Armed(++lastId, rule, 0));
        return lastId;
    }

    /** Ends a rule; false if there is none of that id. */
    public synchronized boolean remove(long id) {
        return rules.removeIf(armed -> armed.id() == id);
    }

    /** Ends all rules. */
    public synchronized void clear() {
        rules.clear();
    }

    /** All rules that were added and not removed, used up ones too. */
    public synchronized List<Armed> rules() {
        return List.copyOf(rules);
    }

    /** The faults that happen at this opportunity, in the order in which the rules were added. */
    synchronized List<FaultRule> take(FaultKind.Stage stage, String place, String reference) {
        List<FaultRule> happening = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            Armed armed = rules.get(i);
            if (!armed.spent() && armed.rule().matches(stage, place, reference) && happens(armed.rule())) {
                rules.set(i, new Armed(armed.id(), armed.rule(), armed.fired() + 1));
                happening.add(armed.rule());
            }
        }
        return happening;
    }

    /** Whether a rule of this kind would apply here, without using it up. */
    synchronized boolean foresee(FaultKind kind, String place, String reference) {
        return rules.stream()
                .anyMatch(armed -> armed.rule().kind() == kind
                        && !armed.spent()
                        && armed.rule().matches(kind.stage(), place, reference));
    }

    /** A number from 0 up to the bound, from the seeded generator. */
    synchronized int choose(int bound) {
        return random.nextInt(bound);
    }

    private boolean happens(FaultRule rule) {
        return rule.probability() >= 1 || random.nextDouble() < rule.probability();
    }
}
