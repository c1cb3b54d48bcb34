package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't be done is refused with words that help, and nothing is stored. */
@OnVote
class BadInputIT {

    private Contest contest;

    @BeforeEach
    void open() {
        contest = Contest.open(1);
    }

    private HttpResponse<String> order(String body, String... headers) {
        return Http.post(
                "/api/payments",
                body.replace("{contest}", contest.slug()),
                headers.length == 0 ? new String[] {"Content-Type", "application/json"} : headers);
    }

    private void assertRefused(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Json.read(response.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).isNotBlank();
        assertThat(problem.get("type").asText()).isNotBlank();
        assertNoInnards(response.body());
        assertThat(contest.payments()).isZero();
    }

    private static void assertNoInnards(String body) {
        assertThat(body)
                .doesNotContain(
                        "Exception", "\tat ", "dev.vote.", "org.jboss", "jakarta.", "SELECT ", "WildFly", "Undertow");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            value = {
                "0, 422",
                "-1, 422",
                "10001, 422",
                "9223372036854775807, 422",
                "1e30, 400",
                "1.5, 400",
                "18446744073709551617, 422",
                "\"ten\", 400",
                "\"\", 400",
                "null, 400",
                "[], 400",
                "true, 400"
            })
    void votesMustBeAWholeNumberWithinTheLimit(String votes, int status) {
        assertRefused(
                order("{\"contest\":\"{contest}\",\"contestant\":\"C1\",\"votes\":" + votes + ",\"email\":\"a@b.co\"}"),
                status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b", "a b@c.de", "a@b.co, c@d.ef"})
    void theEmailMustBeOne(String email) {
        assertRefused(
                order("{\"contest\":\"{contest}\",\"contestant\":\"C1\",\"votes\":1,\"email\":\"" + email + "\"}"),
                422);
    }

    @Test
    void votesOrAPackageButNotBothAndNotNeither() {
        assertRefused(order("{\"contest\":\"{contest}\",\"contestant\":\"C1\",\"email\":\"a@b.co\"}"), 400);
        assertRefused(
                order(
                        "{\"contest\":\"{contest}\",\"contestant\":\"C1\",\"votes\":1,\"package\":%d,\"email\":\"a@b.co\"}"
                                .formatted(contest.packageId())),
                400);
    }

    @Test
    void whatDoesntExistIsSaidSo() {
        assertRefused(order("{\"contest\":\"nowhere\",\"contestant\":\"C1\",\"votes\":1,\"email\":\"a@b.co\"}"), 422);
        assertRefused(
                order("{\"contest\":\"{contest}\",\"contestant\":\"NOBODY\",\"votes\":1,\"email\":\"a@b.co\"}"), 422);
        assertRefused(
                order("{\"contest\":\"{contest}\",\"contestant\":\"C1\",\"package\":99999999,\"email\":\"a@b.co\"}"),
                422);
    }

    @Test
    void nothingIsSoldOutsideTheWindowOrForTheWithdrawn() {
        String body = "{\"contest\":\"{contest}\",\"contestant\":\"C1\",\"votes\":1,\"email\":\"a@b.co\"}";

        Sql.update("UPDATE contestant SET withdrawn_at = now() WHERE contest_id = ?", contest.id());
        assertRefused(order(body), 409);
        contest = Contest.overSince(Duration.ofMinutes(1));
        assertRefused(order(body), 409);
        contest = Contest.create("OPEN", Duration.ofHours(1), Duration.ofDays(1), 1);
        assertRefused(order(body), 409);
        contest = Contest.create("PAUSED", Duration.ofHours(-1), Duration.ofDays(1), 1);
        assertRefused(order(body), 409);
        contest = Contest.create("DRAFT", Duration.ofHours(-1), Duration.ofDays(1), 1);
        assertRefused(order(body), 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "{", "\"votes\"", "{\"contest\":1}", "{}"})
    void aBodyThatIsNoOrderIsRefused(String body) {
        HttpResponse<String> response = order(body);

        assertThat(response.statusCode()).isIn(400, 422);
        assertRefused(response, response.statusCode());
    }

    @Test
    void aMegabyteIsTooLarge() {
        assertRefused(order("{\"contest\":\"" + "x".repeat(1 << 20) + "\"}"), 413);
    }

    @Test
    void anotherContentTypeIsNotUnderstood() {
        assertRefused(order("contest={contest}", "Content-Type", "application/x-www-form-urlencoded"), 415);
        assertRefused(order("{}", "Content-Type", "text/plain"), 415);
    }

    @Test
    void aKeyThatIsTooShortIsRefused() {
        assertRefused(
                order(
                        "{\"contest\":\"{contest}\",\"contestant\":\"C1\",\"votes\":1,\"email\":\"a@b.co\"}",
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        "short"),
                400);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/payments",
        "DELETE, /api/payments",
        "PUT, /api/contests",
        "POST, /api/contests",
        "GET, /api/webhooks/paystack",
        "DELETE, /api/payments/ABCDEFGHJKMNPQRSTVWXYZ0123"
    })
    void aMethodThatIsNotOfferedIsSaidSo(String method, String path) {
        assertRefused(Http.method(method, path), 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nowhere",
                "/api/contests/nowhere",
                "/api/contests/nowhere/results",
                "/api/contests/%00",
                "/api/contests/..%2f..%2fWEB-INF%2fweb.xml",
                "/api/payments/ABCDEFGHJKMNPQRSTVWXYZ0123",
                "/api/payments/short",
                "/api/payments/%27%3B--"
            })
    void whatIsNotThereIsNotFound(String path) {
        HttpResponse<String> response = Http.get(path);

        assertThat(response.statusCode()).isIn(400, 404);
        assertNoInnards(response.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/contests/nowhere",
                "/contests/nowhere/C1",
                "/contests/nowhere/results",
                "/payments/ABCDEFGHJKMNPQRSTVWXYZ0123",
                "/payments/short",
                "/photos/0000",
                "/index.xhtml",
                "/contest.xhtml"
            })
    void aPageThatIsNotThereIsNotFoundWithAPageThatHelps(String path) {
        HttpResponse<String> response = Http.get(path, "Accept", "text/html");

        assertThat(response.statusCode()).as(path).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(response.body()).contains("/vote/");
        assertNoInnards(response.body());
    }

    @Test
    void aReturnWithoutAReferenceOrWithTwoDifferentOnesSaysWhatToDo() {
        for (String query : new String[] {"", "?reference=", "?reference=x", "?reference=A1&trxref=B2"}) {
            HttpResponse<String> response = Http.get("/return" + query);
            assertThat(response.statusCode()).as(query).isIn(400, 404);
            assertNoInnards(response.body());
        }
    }

    @Test
    void hiddenResultsStayHidden() {
        Sql.update("UPDATE contest SET results_visibility = 'AFTER_CLOSE' WHERE id = ?", contest.id());

        assertThat(Http.get("/api/contests/" + contest.slug() + "/results").statusCode())
                .isEqualTo(403);
        assertThat(Http.get("/api/contests/" + contest.slug()).body()).doesNotContain("\"rank\"");
    }
}
