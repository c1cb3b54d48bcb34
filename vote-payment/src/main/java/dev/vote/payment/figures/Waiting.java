package dev.vote.payment.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Money that may still have to be credited.
 *
 * @param open payments that nobody paid, as far as we know
 * @param openOld of these, older than half an hour
 * @param oldest the quarter of an hour in which the oldest of them began
 * @param inReview for which money was taken and a person must decide
 * @param ages of the open ones, youngest first
 */
public record Waiting(
        long open,
        long openMinor,
        long openOld,
        Optional<Instant> oldest,
        long inReview,
        long inReviewMinor,
        List<AgeGroup> ages) {

    /** How long ago a checkout began, to the quarter of an hour. */
    public enum Age {
        FRESH(Duration.ofMinutes(30)),
        HOURS(Duration.ofHours(6)),
        DAY(Duration.ofDays(1)),
        OLDER(Duration.ofDays(100_000));

        private final Duration limit;

        Age(Duration limit) {
            this.limit = limit;
        }

        static Age of(Duration age) {
            return Arrays.stream(values())
                    .filter(each -> age.compareTo(each.limit) < 0)
                    .findFirst()
                    .orElse(OLDER);
        }
    }

    /** Open payments of an age. */
    public record AgeGroup(Age age, long payments, long amountMinor) {}

    /**
     * Payments that began in the same quarter of an hour.
     *
     * @param inReview or open
     * @param began when that quarter did
     */
    record Batch(boolean inReview, Instant began, long payments, long amountMinor) {

        private static final Duration QUARTER = Duration.ofMinutes(15);

        /** Of the youngest of them, at least. */
        private Age age(Instant now) {
            return Age.of(Duration.between(began.plus(QUARTER), now));
        }
    }

    public long payments() {
        return open + inReview;
    }

    public long amountMinor() {
        return openMinor + inReviewMinor;
    }

    static Waiting of(List<Batch> batches, Instant now) {
        List<Batch> open = batches.stream().filter(batch -> !batch.inReview()).toList();
        List<Batch> inReview = batches.stream().filter(Batch::inReview).toList();
        List<Batch> old =
                open.stream().filter(batch -> batch.age(now) != Age.FRESH).toList();
        return new Waiting(
                sum(open, Batch::payments),
                sum(open, Batch::amountMinor),
                sum(old, Batch::payments),
                open.stream().map(Batch::began).min(Instant::compareTo),
                sum(inReview, Batch::payments),
                sum(inReview, Batch::amountMinor),
                Arrays.stream(Age.values()).map(age -> group(age, open, now)).toList());
    }

    private static AgeGroup group(Age age, List<Batch> open, Instant now) {
        List<Batch> these = open.stream().filter(batch -> batch.age(now) == age).toList();
        return new AgeGroup(age, sum(these, Batch::payments), sum(these, Batch::amountMinor));
    }

    private static long sum(List<Batch> batches, ToLongFunction<Batch> figure) {
        return batches.stream().mapToLong(figure).sum();
    }
}
