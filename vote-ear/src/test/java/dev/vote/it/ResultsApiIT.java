package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Standings as others read them, and whether operators see the server well. */
@OnVote
class ResultsApiIT {

    @Test
    void standingsAreRankedAndTheirTagChangesWithThem() {
        Contest contest = Contest.open(2);
        String path = "/api/contests/" + contest.slug() + "/results";
        String before = Http.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(Http.get(path, "If-None-Match", before).statusCode()).isEqualTo(304);

        Bought bought = Bought.votes(contest, "C2", 4);
        Webhook.paid(bought.reference(), 4 * Contest.PRICE_MINOR).deliver();

        // answers are up to a second old
        HttpResponse<String> after =
                await().until(() -> Http.get(path, "If-None-Match", before), answer -> answer.statusCode() == 200);
        assertThat(after.headers().firstValue("Cache-Control")).isPresent();
        JsonNode results = Json.read(after.body());
        assertThat(results.get("totalVotes").asLong()).isEqualTo(4);
        JsonNode first = results.get("standings").get(0);
        assertThat(first.get("code").asText()).isEqualTo("C2");
        assertThat(first.get("rank").asInt()).isEqualTo(1);
        assertThat(first.get("votes").asLong()).isEqualTo(4);
    }

    @Test
    void howeverManyAskTheStandingsAreReadOnceInASecond() {
        Contest contest = Contest.open(2);
        Instant begin = Instant.now();

        Set<String> readings = IntStream.range(0, 200)
                .mapToObj(reader -> Http.get("/api/contests/" + contest.slug() + "/results"))
                .map(answer -> Json.read(answer.body()).get("asOf").asText())
                .collect(Collectors.toSet());

        assertThat(readings)
                .hasSizeLessThanOrEqualTo(
                        (int) Duration.between(begin, Instant.now()).toSeconds() + 1);
    }

    @Test
    void whatIsHiddenMeanwhileIsNotShownForLong() {
        Contest contest = Contest.open(2);
        String path = "/api/contests/" + contest.slug() + "/results";
        assertThat(Http.get(path).statusCode()).isEqualTo(200);

        Sql.update("UPDATE contest SET results_visibility = 'AFTER_CLOSE' WHERE id = ?", contest.id());

        await().until(() -> Http.get(path).statusCode() == 403);
    }

    @Test
    void theServerSaysThatItIsReadyByOurOwnCheck() {
        HttpResponse<String> health = Http.get(TestServer.health() + "/ready");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"database\"");
    }
}
