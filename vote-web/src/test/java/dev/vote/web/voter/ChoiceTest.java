package dev.vote.web.voter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vote.payment.checkout.CheckoutRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {

    private static final long MAX_VOTES = 10_000;
    private static final String EMAIL = "ada@example.com";
    private static final String TOKEN = "token";

    @Test
    void aPackageNeedsNoNumber() {
        assertThat(bundle("7").faults(MAX_VOTES)).isEmpty();
        assertThat(bundle("7").findPackage()).hasValue(7);
        assertThat(bundle("7").findVotes()).isEmpty();
    }

    @Test
    void aNumberOfOnesOwnMayHaveBlanks() {
        assertThat(free(" 1 000 ").faults(MAX_VOTES)).isEmpty();
        assertThat(free("1\u202f000").findVotes()).hasValue(1000);
        assertThat(free("25").findPackage()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', fault.votes.missing",
        "ten, fault.votes.number",
        "1.5, fault.votes.number",
        "'1,000', fault.votes.number",
        "1e3, fault.votes.number",
        "-5, fault.votes.number",
        "٣, fault.votes.number",
        "0, fault.votes.range",
        "10001, fault.votes.range",
        "99999999999999999999999999, fault.votes.range",
    })
    void aNumberThatCantBeBoughtIsSaidBesideIt(String votes, String key) {
        assertThat(free(votes).faults(MAX_VOTES))
                .extracting(Fault::field, Fault::key)
                .containsExactly(tuple("votes", key));
    }

    @ParameterizedTest
    @CsvSource({"'', '', fault.choice.missing", "x, '', fault.choice.unknown", "7, 12, fault.choice.both"})
    void anUnclearChoiceIsSaidBesideIt(String option, String votes, String key) {
        assertThat(new Choice(option, votes, EMAIL, true).faults(MAX_VOTES))
                .extracting(Fault::field, Fault::key)
                .containsExactly(tuple("choice", key));
    }

    @Test
    void allFaultsAreSaidAtOnce() {
        assertThat(new Choice("free", "0", "ada@", false).faults(MAX_VOTES))
                .extracting(Fault::field)
                .containsExactly("votes", "email", "terms");
    }

    @Test
    void theSameFormWithTheSameContentIsTheSameOrder() {
        assertThat(key(bundle("7"), TOKEN)).isEqualTo(key(bundle("7"), TOKEN));
    }

    @Test
    void anotherContentOrAnotherPageViewIsAnotherOrder() {
        List<String> keys = List.of(
                key(bundle("7"), TOKEN),
                key(bundle("8"), TOKEN),
                key(free("7"), TOKEN),
                key(new Choice("7", "", "eve@example.com", true), TOKEN),
                key(bundle("7"), "another token"));

        assertThat(keys).doesNotHaveDuplicates().allMatch(key -> key.length() >= 16 && key.length() <= 100);
    }

    @Test
    void whoWasShownAnotherRuleOrdersAnew() {
        CheckoutRequest first = bundle("7").order("lagos", "V03", TOKEN, "1");
        CheckoutRequest second = bundle("7").order("lagos", "V03", TOKEN, "2");

        assertThat(first.lateVersion()).hasValue(1);
        assertThat(second.idempotencyKey()).isNotEqualTo(first.idempotencyKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1"})
    void aFormThatDoesntSayWhichRuleItShowedNamesNone(String version) {
        assertThat(bundle("7").order("lagos", "V03", TOKEN, version).lateVersion())
                .hasValue(0);
    }

    private static String key(Choice choice, String token) {
        CheckoutRequest order = choice.order("lagos", "V03", token, "1");
        return order.idempotencyKey().orElseThrow();
    }

    private static Choice bundle(String id) {
        return new Choice(id, "", EMAIL, true);
    }

    private static Choice free(String votes) {
        return new Choice(Choice.FREE, votes, EMAIL, true);
    }
}
