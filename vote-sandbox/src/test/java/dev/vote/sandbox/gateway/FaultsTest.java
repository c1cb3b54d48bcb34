package dev.vote.sandbox.gateway;

import static dev.vote.sandbox.gateway.FaultKind.API_DELAY;
import static dev.vote.sandbox.gateway.FaultKind.API_RESET;
import static dev.vote.sandbox.gateway.FaultKind.WEBHOOK_DROP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final Faults faults = new Faults(7);

    @Test
    void aRuleHappensAsOftenAsItSaysAndNoMore() {
        faults.add(FaultRule.of(API_DELAY).at(Endpoint.VERIFY).times(2));

        assertThat(IntStream.range(0, 4).mapToObj(i -> happens("verify", "V-1")))
                .containsExactly(true, true, false, false);
        assertThat(faults.rules().get(0).fired()).isEqualTo(2);
    }

    @Test
    void aRuleHappensOnlyWhereItSays() {
        faults.add(FaultRule.of(API_DELAY).at(Endpoint.VERIFY).on("V-1"));

        assertThat(happens("verify", "V-1")).isTrue();
        assertThat(happens("verify", "V-2")).isFalse();
        assertThat(happens("initialize", "V-1")).isFalse();
    }

    @Test
    void aStageGetsOnlyItsOwnKinds() {
        faults.add(FaultRule.of(WEBHOOK_DROP));

        assertThat(happens("verify", "V-1")).isFalse();
    }

    @Test
    void theSameSeedGivesTheSameFaults() {
        assertThat(chances(new Faults(42))).isEqualTo(chances(new Faults(42))).contains(true, false);
    }

    @Test
    void aRemovedRuleHappensNoMore() {
        long id = faults.add(FaultRule.of(API_RESET));

        assertThat(faults.remove(id)).isTrue();
        assertThat(faults.remove(id)).isFalse();
        assertThat(happens("verify", "V-1")).isFalse();
    }

    @Test
    void impossibleRulesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultRule.of(API_RESET).probability(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultRule.of(API_RESET).times(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultRule.of(API_RESET).count(21));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FaultRule.of(API_RESET).status(200));
    }

    private boolean happens(String place, String reference) {
        return !faults.take(FaultKind.Stage.API, place, reference).isEmpty();
    }

    private static List<Boolean> chances(Faults faults) {
        faults.add(FaultRule.of(API_RESET).probability(0.5));
        return IntStream.range(0, 50)
                .mapToObj(i -> faults.take(FaultKind.Stage.API, "verify", "V-1").isEmpty())
                .toList();
    }
}
