package dev.vote.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** What must be true of every answer. */
final class Guarded {

    private static final String PRODUCTS =
            "(?is).*(wildfly|undertow|jboss|payara|glassfish|grizzly|mojarra|jersey|resteasy).*";

    private Guarded() {}

    static void assertProtectsTheBrowserAndTellsNothing(HttpResponse<String> answer) {
        String about = about(answer);
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
        assertTellsNothing(answer);
    }

    static void assertTellsNothing(HttpResponse<String> answer) {
        String about = about(answer);
        assertThat(answer.headers().firstValue("Server")).as(about).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).as(about).isEmpty();
        assertThat(answer.body())
                .as(about)
                .doesNotContain("\tat ")
                .doesNotContain("Exception")
                .doesNotMatch(PRODUCTS);
    }

    private static String about(HttpResponse<String> answer) {
        return answer.request().method() + " " + answer.request().uri() + " " + answer.statusCode();
    }
}
