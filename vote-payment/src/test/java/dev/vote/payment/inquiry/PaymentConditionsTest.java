package dev.vote.payment.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.payment.PaymentStatus;
import dev.vote.domain.payment.ReviewReason;
import dev.vote.domain.staff.ContestScope;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentConditionsTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private static String where(PaymentFilter filter, ContestScope scope) {
        return PaymentConditions.of(filter, scope, true).where();
    }

    private static String searching(String text) {
        return where(PaymentFilter.searching(text), ContestScope.ALL);
    }

    @Test
    void withoutAFilterAllOfOnesOwnAreListed() {
        assertThat(where(PaymentFilter.ALL, ContestScope.ALL)).isEmpty();
        assertThat(where(PaymentFilter.ALL, ContestScope.only(Set.of(7L)))).isEqualTo(" WHERE p.contest_id IN (7)");
    }

    @Test
    void whoHasNoContestsSeesNothing() {
        assertThat(where(PaymentFilter.ALL, ContestScope.only(Set.of()))).isEqualTo(" WHERE FALSE");
    }

    @Test
    void askingForAnotherOnesContestStaysWithinOnesOwn() {
        PaymentFilter filter = everything();

        assertThat(where(filter, ContestScope.only(Set.of(7L))))
                .startsWith(" WHERE p.contest_id IN (7) AND p.contest_id = ?1");
    }

    @Test
    void anAddressIsAskedForWholeAndADomainByItself() {
        assertThat(searching("Ada@Example.com"))
                .isEqualTo(" WHERE split_part(lower(p.email), '@', 2) = ?1 AND lower(p.email) = ?2");
        assertThat(searching("@example.com")).isEqualTo(" WHERE split_part(lower(p.email), '@', 2) = ?1");
    }

    @Test
    void whoSeesAddressesMaskedLearnsNothingByGuessingOne() {
        assertThat(PaymentConditions.of(PaymentFilter.searching("ada@example.com"), ContestScope.ALL, false)
                        .where())
                .isEqualTo(" WHERE FALSE");
    }

    @Test
    void aReferenceIsFoundByItsBeginningInEitherCase() {
        assertThat(searching("abc")).isEqualTo(" WHERE (p.reference LIKE ?1 OR p.reference LIKE ?2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "a_b", "' OR 1=1", "a b"})
    void whatCantBeAReferenceFindsNothing(String text) {
        assertThat(searching(text)).isEqualTo(" WHERE FALSE");
    }

    @Test
    void everyPartOfAFilterIsAConditionOfItsOwn() {
        assertThat(where(everything(), ContestScope.ALL))
                .contains("p.contest_id = ?1", "p.status = 'REVIEW'", "p.review_reason = ?", "p.channel = ?")
                .contains("p.gateway = ?", "p.gateway_message ILIKE ?", "p.amount_minor >= ?", "p.amount_minor <= ?")
                .contains("p.created_at >= ?", "p.created_at < ?", "p.paid_at >= ?", "p.paid_at < ?");
    }

    private static PaymentFilter everything() {
        Span span = new Span(Optional.of(NOON), Optional.of(NOON.plusSeconds(60)));
        return new PaymentFilter(
                "",
                OptionalLong.of(3),
                "",
                Optional.of(PaymentStatus.REVIEW),
                Optional.of(ReviewReason.WRONG_AMOUNT),
                "card",
                "paystack",
                "50%",
                OptionalLong.of(1),
                OptionalLong.of(2),
                span,
                span);
    }
}
