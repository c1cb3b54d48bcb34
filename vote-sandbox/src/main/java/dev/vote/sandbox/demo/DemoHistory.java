package dev.vote.sandbox.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Purchases as a contest sees them: a few favourites, many small amounts, some packages, evenly over its window. The same
 * contest always gets the same ones; only the dates move with the day of loading.
 */
final class DemoHistory {

    private static final String REFERENCE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final long[] SINGLE_VOTES = {1, 1, 1, 2, 2, 3, 4, 5, 5, 7};
    private static final int SHARE_OF_BUNDLES_PERCENT = 45;
    private static final Duration LONGEST_CHECKOUT = Duration.ofMinutes(4);

    private final DemoContest contest;
    private final Random random;
    private final double[] popularity;

    private DemoHistory(DemoContest contest, long seed) {
        this.contest = contest;
        this.random = new Random(seed);
        this.popularity = random.doubles(contest.contestants().size())
                .map(value -> 0.25 + value * value * 1.75)
                .toArray();
    }

    /** Oldest first, all credited before {@code now} and before the close. */
    static List<DemoPayment> of(DemoContest contest, DemoPlan plan, Instant now) {
        var history = new DemoHistory(contest, plan.seed());
        Instant from = plan.opensAt(now);
        Instant until = (plan.isOpen() ? now : plan.closesAt(now)).minus(LONGEST_CHECKOUT);
        return Stream.generate(() -> history.next(from, until))
                .limit(plan.payments())
                .sorted(Comparator.comparing(DemoPayment::createdAt))
                .toList();
    }

    private DemoPayment next(Instant from, Instant until) {
        String code = contest.contestants().get(favourite()).code();
        boolean bundled = random.nextInt(100) < SHARE_OF_BUNDLES_PERCENT;
        DemoContest.Bundle bought = bundled ? bundle() : single();
        double share = random.nextDouble();
        Instant created =
                from.plusMillis((long) (share * Duration.between(from, until).toMillis()));
        Instant paid = created.plusMillis(20_000 + random.nextInt(150_000));
        Instant credited = paid.plusMillis(200 + random.nextInt(2_500));
        String email = "voter" + (1_000 + random.nextInt(9_000)) + "@example.com";
        return new DemoPayment(
                reference(), code, bought.votes(), bought.priceMinor(), bundled, email, created, paid, credited);
    }

    private int favourite() {
        double total = 0;
        for (double weight : popularity) {
            total += weight;
        }
        double mark = random.nextDouble() * total;
        int index = 0;
        while (index < popularity.length - 1 && mark >= popularity[index]) {
            mark -= popularity[index++];
        }
        return index;
    }

    /** The first package twice as often as the second, and so on. */
    private DemoContest.Bundle bundle() {
        List<DemoContest.Bundle> bundles = new ArrayList<>(contest.packages());
        int index = 0;
        while (index < bundles.size() - 1 && random.nextInt(3) == 0) {
            index++;
        }
        return bundles.get(index);
    }

    private DemoContest.Bundle single() {
        long votes = SINGLE_VOTES[random.nextInt(SINGLE_VOTES.length)];
        return new DemoContest.Bundle(votes, votes * contest.priceMinor());
    }

    private String reference() {
        StringBuilder reference = new StringBuilder("DEMO");
        for (int i = 0; i < 22; i++) {
            reference.append(REFERENCE_ALPHABET.charAt(random.nextInt(REFERENCE_ALPHABET.length())));
        }
        return reference.toString();
    }
}
