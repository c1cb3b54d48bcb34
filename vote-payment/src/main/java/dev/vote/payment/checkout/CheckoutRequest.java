package dev.vote.payment.checkout;

import dev.vote.domain.payment.EmailAddress;
import dev.vote.domain.payment.Purchase;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * What a voter asks for, as it came in. Prices aren't part of it: we compute them.
 *
 * @param contest its slug
 * @param contestant the code, in any case
 * @param votes a free number of votes; absent if a package is bought
 * @param packageId a package of the contest; absent if a free number is bought
 * @param lateVersion which version of the rule for late payments the buyer was shown; absent if that isn't said: then the current one
 * @param idempotencyKey the same for each repetition of the same wish; 16 to 100 characters
 */
public record CheckoutRequest(
        String contest,
        String contestant,
        OptionalLong votes,
        OptionalLong packageId,
        String email,
        OptionalLong lateVersion,
        Optional<String> idempotencyKey) {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{16,100}");

    /** @throws CheckoutRefused for a key that is too short, too long, or has other than visible ASCII characters */
    public CheckoutRequest {
        if (idempotencyKey.isPresent() && !KEY.matcher(idempotencyKey.get()).matches()) {
            throw new CheckoutRefused(Refusal.INVALID_IDEMPOTENCY_KEY);
        }
    }

    /**
     * Whether it asks for what was bought. The price isn't compared: it may have changed since, and the stored one holds.
     *
     * @param slug of the contest that was bought in
     * @param code of the contestant that was bought for
     */
    boolean repeats(Purchase bought, String slug, String code) {
        boolean sameAmount = packageId.isPresent()
                ? packageId.equals(bought.packageId()) && votes.isEmpty()
                : bought.packageId().isEmpty() && votes.equals(OptionalLong.of(bought.votes()));
        return sameAmount
                && (lateVersion.isEmpty() || lateVersion.getAsLong() == bought.lateVersion())
                && contest.equals(slug)
                && contestant.equalsIgnoreCase(code)
                && EmailAddress.parse(email).equals(Optional.of(bought.email()));
    }
}
