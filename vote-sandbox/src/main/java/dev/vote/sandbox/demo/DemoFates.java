package dev.vote.sandbox.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Decides what becomes of purchases: most are credited, and of everything else that happens there are a few. */
final class DemoFates {

    /** The more often one stands here, the more often it happens. */
    private static final List<String> CHANNELS = List.of(
            "card",
            "card",
            "card",
            "card",
            "bank_transfer",
            "bank_transfer",
            "bank_transfer",
            "ussd",
            "ussd",
            "mobile_money",
            "bank");

    private static final List<String> REFUSALS = List.of(
            "Declined",
            "Declined",
            "Insufficient Funds",
            "Insufficient Funds",
            "Insufficient Funds",
            "Incorrect PIN",
            "Transaction timed out");

    private static final int FAILED_PERCENT = 9;
    private static final int UNFINISHED_PERCENT = 12;
    private static final int NOT_SENT_PERCENT = 8;
    private static final int REVIEWED_PER_MILLE = 8;
    private static final Duration STILL_OPEN = Duration.ofHours(20);

    private final Random random;
    private final Instant closesAt;
    private final Instant now;

    DemoFates(Random random, Instant closesAt, Instant now) {
        this.random = random;
        this.closesAt = closesAt;
        this.now = now;
    }

    DemoFate of(Instant createdAt) {
        int luck = random.nextInt(100);
        if (luck < FAILED_PERCENT) {
            return DemoFate.failed(one(REFUSALS));
        }
        if (luck < FAILED_PERCENT + UNFINISHED_PERCENT) {
            boolean open = createdAt.isAfter(now.minus(STILL_OPEN));
            return DemoFate.unfinished(open ? "OPEN" : "EXPIRED", random.nextInt(100) >= NOT_SENT_PERCENT);
        }
        Instant paidAt = createdAt.plusMillis(20_000 + random.nextInt(150_000));
        if (random.nextInt(1_000) < REVIEWED_PER_MILLE) {
            return DemoFate.inReview("WRONG_AMOUNT", one(CHANNELS), paidAt);
        }
        return DemoFate.credited(one(CHANNELS), paidAt, Duration.ofMillis(200 + random.nextInt(2_500)));
    }

    /** For one who began before the close and paid after it. */
    DemoFate tooLate() {
        return DemoFate.inReview("PAID_AFTER_CLOSE", one(CHANNELS), closesAt.plusSeconds(20 + random.nextInt(600)));
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
