package dev.vote.sandbox.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Purchases as a contest sees them: a few favourites, many small amounts, some packages, and not all of them paid. A
 * contest's luck is always the same; the dates move with the moment of loading.
 */
final class DemoHistory {

    /** How every reference of the demo begins. */
    static final String PREFIX = "DEMO";

    private static final String REFERENCE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final long[] SINGLE_VOTES = {1, 1, 1, 2, 2, 3, 4, 5, 5, 7};
    private static final int SHARE_OF_BUNDLES_PERCENT = 45;
    private static final Duration LONGEST_CHECKOUT = Duration.ofMinutes(4);

    /** Who paid too late in a contest that is over. */
    private static final int LATE = 3;

    private final DemoContest contest;
    private final Random random;
    private final DemoHours hours;
    private final DemoFates fates;
    private final double[] popularity;

    private DemoHistory(DemoContest contest, DemoPlan plan, Instant now) {
        this.contest = contest;
        this.random = new Random(plan.seed());
        Instant until = (plan.isOpen() ? now : plan.closesAt(now)).minus(LONGEST_CHECKOUT);
        this.hours = new DemoHours(random, ZoneId.of(contest.timeZone()), plan.opensAt(now), until, plan.isOpen());
        this.fates = new DemoFates(random, plan.closesAt(now), now);
        this.popularity = random.doubles(contest.contestants().size())
                .map(value -> 0.25 + value * value * 1.75)
                .toArray();
    }

    /** Oldest first; all money was taken before {@code now}, and before the close but for a few. */
    static List<DemoPayment> of(DemoContest contest, DemoPlan plan, Instant now) {
        var history = new DemoHistory(contest, plan, now);
        Stream<DemoPayment> late = plan.isOpen() ? Stream.of() : history.late(plan.closesAt(now));
        return Stream.concat(Stream.generate(history::next).limit(plan.payments()), late)
                .sorted(Comparator.comparing(DemoPayment::createdAt))
                .toList();
    }

    private DemoPayment next() {
        Instant created = hours.next();
        return bought(created, fates.of(created));
    }

    private Stream<DemoPayment> late(Instant close) {
        return Stream.generate(() -> bought(close.minusSeconds(1 + random.nextInt(90)), fates.tooLate()))
                .limit(LATE);
    }

    private DemoPayment bought(Instant created, DemoFate fate) {
        String code = contest.contestants().get(favourite()).code();
        boolean bundled = random.nextInt(100) < SHARE_OF_BUNDLES_PERCENT;
        DemoContest.Bundle bought = bundled ? bundle() : single();
        String email = "voter" + (1_000 + random.nextInt(9_000)) + "@example.com";
        return new DemoPayment(reference(), code, bought.votes(), bought.priceMinor(), bundled, email, created, fate);
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
        StringBuilder reference = new StringBuilder(PREFIX);
        for (int i = 0; i < 22; i++) {
            reference.append(REFERENCE_ALPHABET.charAt(random.nextInt(REFERENCE_ALPHABET.length())));
        }
        return reference.toString();
    }
}
