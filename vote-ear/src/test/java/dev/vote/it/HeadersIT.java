package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.staff.Role;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer protects the browser that gets it, and none tells what runs behind it. */
@OnVote
class HeadersIT {

    /** With what else: errors of every kind. */
    static Stream<HttpResponse<String>> answers() {
        String contest = "/contests/" + Contest.open(1).slug();
        return Stream.of(
                Http.get("/"),
                Http.get(contest),
                Http.get(contest + "/C1"),
                Http.get("/nowhere"),
                Http.get("/payments/NOSUCHPAYMENT"),
                Http.get("/admin"),
                Http.get("/admin/login"),
                Http.get("/admin/nowhere"),
                Http.get("/index.xhtml"),
                Http.get("/error"),
                Http.method("DELETE", contest),
                Http.method("PATCH", "/admin/login"),
                Http.get("/api/nowhere"),
                Http.get("/api/contests"),
                Http.get("/api/webhooks/"),
                Http.get("/api/webhooks/error"),
                Http.get("/api/webhooks/paystack"),
                Http.post("/api/webhooks/paystack", "{}"),
                Http.post("/api/payments", "{", "Content-Type", "application/json"),
                Http.post("/api/payments", "<a/>", "Content-Type", "text/xml"),
                Http.post(
                        "/admin/login",
                        "jakarta.faces.ViewState=forged",
                        "Content-Type",
                        "application/x-www-form-urlencoded"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void protectsTheBrowserAndTellsNothing(HttpResponse<String> answer) {
        Guarded.assertProtectsTheBrowserAndTellsNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nowhere", "/api/contests", "/api/webhooks/paystack", "/api/webhooks/-/error"})
    void whatIsForProgramsMayLoadNothing(String path) {
        assertThat(Http.get(path).headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
    }

    /** A server that isn't told otherwise takes passwords for its own users here. */
    @ParameterizedTest
    @ValueSource(strings = {"/j_security_check", "/api/webhooks/j_security_check"})
    void noPasswordIsTakenWhereNobodyLogsIn(String path) {
        HttpResponse<String> answer = Http.get(path, "Authorization", "Basic dGVzdGVyOnNlY3JldA==");

        assertThat(answer.statusCode()).isBetween(400, 405).isNotIn(401, 403);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    /** Beside Vote, and before it, the server itself answers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nowhere",
                "/vote/contests/%00",
                "/vote/WEB-INF/web.xml",
                "/vote/api/webhooks",
                "/vote/api/webhooks/WEB-INF/web.xml",
                "/vote%2f..%2fnowhere",
                "/vote/..;/nowhere"
            })
    void theServerItselfTellsNothingEither(String path) {
        String server = TestServer.address().replaceAll("/vote$", "");

        Guarded.assertTellsNothing(Http.get(server + path));
        Guarded.assertTellsNothing(Http.method("TRACE", server + path));
    }

    /** What the server runs is, byte for byte, what the build made. */
    @Test
    void theFileUnderTestIsTheOneThatWasBuilt() throws Exception {
        Path built = Path.of(System.getProperty("it.ear"));
        assertThat(TestServer.deployed()).hasSameBinaryContentAs(built);
        System.out.printf(
                "vote.ear on %s: SHA-256 %s%n",
                TestServer.product().title(),
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(built))));
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOfOtherSites() {
        List<String> cookies = Stream.concat(
                        Http.get("/admin/login").headers().allValues("Set-Cookie").stream(),
                        Http.get(
                                "/admin/contests",
                                "Cookie",
                                StaffSession.of(Role.ADMIN).cookie())
                                .headers()
                                .allValues("Set-Cookie")
                                .stream())
                .toList();

        assertThat(cookies)
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax"));
        assertThat(Http.get("/").headers().allValues("Set-Cookie"))
                .as("voters have none")
                .isEmpty();
    }
}
