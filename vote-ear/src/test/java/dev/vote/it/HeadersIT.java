package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vote.domain.staff.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer protects the browser that gets it, and none tells what runs behind it. */
@OnVote
class HeadersIT {

    private static final String PRODUCTS =
            "(?is).*(wildfly|undertow|jboss|payara|glassfish|grizzly|mojarra|jersey|resteasy).*";

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
        String about = answer.request().method() + " " + answer.request().uri() + " " + answer.statusCode();
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .as(about)
                .anyMatch(policy -> policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                .as(about)
                .hasValue("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).as(about).containsExactly("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).as(about).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .as("over plain HTTP it would mean nothing")
                .isEmpty();
        assertTellsNothing(about, answer);
    }

    /** Beside Vote, and before it, the server itself answers. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/vote/contests/%00",
                "/vote/WEB-INF/web.xml",
                "/vote%2f..%2fnowhere",
                "/vote/..;/nowhere"
            })
    void theServerItselfTellsNothingEither(String path) {
        String server = TestServer.address().replaceAll("/vote$", "");

        assertTellsNothing(path, Http.get(server + path));
        assertTellsNothing("TRACE " + path, Http.method("TRACE", server + path));
    }

    private static void assertTellsNothing(String about, HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Server")).as(about).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).as(about).isEmpty();
        assertThat(answer.body())
                .as(about)
                .doesNotContain("\tat ")
                .doesNotContain("Exception")
                .doesNotMatch(PRODUCTS);
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
