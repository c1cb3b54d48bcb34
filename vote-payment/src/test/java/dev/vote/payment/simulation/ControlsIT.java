package dev.vote.payment.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.payment.PaymentWindows;
import dev.vote.payment.container.Beans;
import dev.vote.payment.gateway.paystack.PaystackGateway;
import dev.vote.payment.gateway.paystack.UnlistedRefunds;
import dev.vote.payment.lease.Leases;
import dev.vote.payment.lease.NoLeases;
import dev.vote.payment.refund.LonelyRefunds;
import dev.vote.payment.refund.Refunds;
import dev.vote.payment.review.ReversalDesk;
import dev.vote.payment.review.UnaskedReversals;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The simulation finds it where what people and refunds rest on is taken away: otherwise it proves nothing of them. */
class ControlsIT {

    private static final int MOST_SEEDS = 80;
    private static final int DELIVERIES = 200;

    private static final List<String> TABLE = new ArrayList<>();

    @AfterAll
    static void print() {
        System.out.println("| guard taken away | seed | found |\n| --- | --: | --- |");
        TABLE.forEach(System.out::println);
    }

    @Test
    void aRefundIsAskedForTwiceWhereNobodyLooksAtTheListFirst() {
        assertThat(found(
                        "list before each request",
                        2,
                        beans -> beans.replace(PaystackGateway.class, UnlistedRefunds.class)))
                .isIn("money is asked back while it is on its way", "one wish is brought to the gateway twice");
    }

    @Test
    void aRefundIsAskedForTwiceWhereTwoServersTakeIt() {
        assertThat(found("lease", 9, beans -> beans.replace(Leases.class, NoLeases.class)))
                .isIn("money is asked back while it is on its way", "one wish is brought to the gateway twice");
    }

    @Test
    void onePersonGivesBackWhatTakesTwo() {
        assertThat(found("second person", 1, beans -> beans.replace(Refunds.class, LonelyRefunds.class)))
                .isEqualTo("a refund takes one person or two");
    }

    @Test
    void votesAreTakenBackThoughTheyWerePaidMeanwhile() {
        assertThat(found("second question", 21, beans -> beans.replace(ReversalDesk.class, UnaskedReversals.class)))
                .isEqualTo("the gateway has just said that nobody paid for votes that are taken back");
    }

    @Test
    void lateMoneyIsJudgedByAnotherRuleThanItsVoterWasShown() {
        assertThat(found("rule's version", 4, beans -> beans.replace(PaymentWindows.class, RuleOfNow.class)))
                .isIn(
                        "what is credited was paid as ordered, or counted by two people",
                        "what is reviewed was paid, not as ordered",
                        "only what was paid late goes back by itself",
                        "what was paid late goes back, unless the gateway can't");
    }

    /**
     * @param first of the seeds; one that is known to find it
     * @return the first rule that doesn't hold in a world without that guard
     */
    private static String found(String guard, long first, Consumer<Beans> careless) {
        try (Site site = new Site(careless)) {
            for (long seed = first; seed < first + MOST_SEEDS; seed++) {
                try {
                    World.live(seed, DELIVERIES, site);
                } catch (AssertionError finding) {
                    String rule = rule(finding);
                    TABLE.add("| %s | %d | %s |".formatted(guard, seed, rule));
                    return rule;
                }
            }
        }
        return "nothing";
    }

    private static String rule(AssertionError finding) {
        return finding.getMessage()
                .lines()
                .findFirst()
                .orElseThrow()
                .replaceFirst("^seed \\d+ failed: (.*AssertionError: )?(must hold: )?", "")
                .replaceFirst("[;:].*$", "");
    }
}
