package dev.vote.sandbox.past;

import dev.vote.sandbox.gateway.Archive;
import dev.vote.sandbox.gateway.Charge;
import dev.vote.sandbox.gateway.ChargeRequest;
import dev.vote.sandbox.gateway.ChargeStatus;
import dev.vote.sandbox.gateway.Outcome;
import dev.vote.sandbox.gateway.TestCard;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The gateway's side of past payments: each was paid as it was asked for, but for those that are said to be otherwise. */
public final class SettledCharges implements Archive {

    /** Below those of charges that are made now. */
    private static final long ABOVE_ALL = 4_000_000_000L;

    private final PastPayments payments;
    private final String domain;
    private final Map<Long, UnaryOperator<Outcome>> otherOutcomes = new HashMap<>();
    private final Map<Long, ChargeStatus> otherStatus = new HashMap<>();

    /** @param domain {@code test} or {@code live} */
    public SettledCharges(PastPayments payments, String domain) {
        this.payments = payments;
        this.domain = domain;
    }

    /** The gateway remembers that one otherwise. */
    public SettledCharges but(long number, UnaryOperator<Outcome> outcome) {
        otherOutcomes.put(number, outcome);
        return this;
    }

    /** The gateway has that one in another state. */
    public SettledCharges but(long number, ChargeStatus status) {
        otherStatus.put(number, status);
        return this;
    }

    /** The gateway has never heard of that one. */
    public SettledCharges without(long number) {
        otherStatus.put(number, null);
        return this;
    }

    @Override
    public Stream<Charge> newestFirst(Optional<BigInteger> below) {
        long first =
                below.map(id -> Math.max(1, ABOVE_ALL - id.longValue() + 1)).orElse(1L);
        return LongStream.rangeClosed(first, payments.count())
                .filter(this::isKnown)
                .mapToObj(this::charge);
    }

    @Override
    public Optional<Charge> find(String reference) {
        OptionalLong number = payments.number(reference);
        return number.isPresent() ? find(number.getAsLong()) : Optional.empty();
    }

    @Override
    public Optional<Charge> findById(BigInteger id) {
        return find(ABOVE_ALL - id.longValue());
    }

    private Optional<Charge> find(long number) {
        return isKnown(number) ? Optional.of(charge(number)) : Optional.empty();
    }

    private boolean isKnown(long number) {
        return payments.has(number) && (!otherStatus.containsKey(number) || otherStatus.get(number) != null);
    }

    private Charge charge(long number) {
        Instant at = payments.at(number);
        String reference = payments.reference(number);
        Outcome paid = new Outcome(
                payments.amountMinor(),
                payments.amountMinor(),
                "NGN",
                domain,
                TestCard.SUCCESS.number(),
                "Successful",
                Optional.of(at));
        return new Charge(
                BigInteger.valueOf(ABOVE_ALL - number),
                "past" + number,
                ChargeRequest.of(reference, "voter@example.com", payments.amountMinor(), "NGN"),
                otherStatus.getOrDefault(number, ChargeStatus.SUCCESS),
                otherOutcomes.getOrDefault(number, UnaryOperator.identity()).apply(paid),
                at,
                List.of(new Charge.Step("success", "Paid with card", at)));
    }
}
