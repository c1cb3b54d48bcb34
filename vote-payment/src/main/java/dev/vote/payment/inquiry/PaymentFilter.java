package dev.vote.payment.inquiry;

import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.ReviewReason;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which payments to list; what is empty is any.
 *
 * @param search a reference or how it begins, an e-mail address, or {@code @} and its domain
 * @param contestant a code, or a part of the name
 * @param channel the gateway's word, whole
 * @param message a part of the gateway's words
 * @param amountFromMinor what was ordered; inclusive
 * @param amountToMinor inclusive
 */
public record PaymentFilter(
        String search,
        OptionalLong contestId,
        String contestant,
        Optional<PaymentStatus> status,
        Optional<ReviewReason> reviewReason,
        String channel,
        String gateway,
        String message,
        OptionalLong amountFromMinor,
        OptionalLong amountToMinor,
        Span created,
        Span paid) {

    public static final PaymentFilter ALL = searching("");

    public static PaymentFilter searching(String search) {
        return new PaymentFilter(
                search,
                OptionalLong.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                OptionalLong.empty(),
                OptionalLong.empty(),
                Span.ALWAYS,
                Span.ALWAYS);
    }
}
