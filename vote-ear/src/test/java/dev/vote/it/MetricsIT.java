package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vote.sandbox.gateway.Endpoint;
import dev.vote.sandbox.gateway.FaultKind;
import dev.vote.sandbox.gateway.FaultRule;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the guide for operators promises to their monitoring is there, and moves. */
@OnVote
class MetricsIT {

    @AfterEach
    void mend() {
        Stage.gateway().faults().clear();
    }

    @Test
    void everyMetricOfTheGuideIsThere() {
        Set<String> promised = Pattern.compile("`((?:vote|jvm|process)_[a-z_]+)[`{]")
                .matcher(Guide.ofTheProject().text())
                .results()
                .map(metric -> metric.group(1))
                .collect(Collectors.toSet());
        Bought.votes(Contest.open(1), "C1", 1);

        assertThat(promised).hasSizeGreaterThan(12);
        assertThat(Scrape.now().names()).containsAll(promised);
    }

    @Test
    void settlementsAreCountedByRoadAndOutcome() {
        String credited = "vote_settlements_total{outcome=\"credited\",road=\"webhook\"}";
        String settled = "vote_settlements_total{outcome=\"already_settled\",road=\"webhook\"}";
        Scrape before = Scrape.now();

        Bought bought = Bought.votes(Contest.open(1), "C1", 2);
        Webhook webhook = Webhook.paid(bought.reference(), 2 * Contest.PRICE_MINOR);
        webhook.deliver();
        webhook.deliver();

        Scrape after = Scrape.now();
        assertThat(after.value(credited)).isEqualTo(before.value(credited) + 1);
        assertThat(after.value(settled)).isEqualTo(before.value(settled) + 1);
        assertThat(after.value("vote_backlog_age_seconds")).isBetween(0.0, 60.0);
    }

    @Test
    void eachAttemptToCallTheGatewayIsTimedByItsResult() {
        String ok = "vote_gateway_call_seconds_count{gateway=\"paystack\",operation=\"initialize\",result=\"ok\"}";
        String unavailable = ok.replace("\"ok\"", "\"unavailable\"");
        Contest contest = Contest.open(1);
        Scrape before = Scrape.now();
        Stage.gateway()
                .faults()
                .add(FaultRule.of(FaultKind.API_STATUS_5XX)
                        .at(Endpoint.INITIALIZE)
                        .times(2));

        Bought.votes(contest, "C1", 1);

        Scrape after = Scrape.now();
        assertThat(after.value(unavailable)).isEqualTo(before.value(unavailable) + 2);
        assertThat(after.value(ok)).isEqualTo(before.value(ok) + 1);
    }

    @Test
    void moneyThatWaitsForAPersonIsSeenWithItsAge() {
        StaffTour tour = StaffTour.prepare();
        Sql.update("UPDATE payment SET paid_at = now() - interval '2 hours' WHERE reference = ?", tour.reference());

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            Scrape now = Scrape.now();
            assertThat(now.value("vote_uncredited_payments{why=\"review\"}")).isPositive();
            assertThat(now.value("vote_uncredited_oldest_seconds{why=\"review\"}"))
                    .isGreaterThan(7_000);
            for (String kind : List.of("refund_proposed", "dispute", "difference")) {
                assertThat(now.value("vote_tasks_waiting{kind=\"" + kind + "\"}"))
                        .as(kind)
                        .isPositive();
            }
            assertThat(now.value("vote_tasks_oldest_seconds{kind=\"dispute\"}")).isPositive();
            assertThat(now.value("vote_reconciliation_age_seconds{kind=\"asked\"}"))
                    .isBetween(0.0, 600.0);
        });
    }

    @Test
    void onlyTheTokenOpensThem() {
        assertThat(Scrape.get().statusCode()).isEqualTo(401);
        assertThat(Scrape.get("Authorization", "Bearer " + Stage.METRICS_TOKEN + "x")
                        .statusCode())
                .isEqualTo(401);
        assertThat(Scrape.get("Authorization", "Basic " + Stage.METRICS_TOKEN).statusCode())
                .isEqualTo(401);
    }
}
