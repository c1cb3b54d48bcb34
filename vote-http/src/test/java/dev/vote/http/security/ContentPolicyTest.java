package dev.vote.http.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentPolicyTest {

    @Test
    void noCodeThatStandsInAPageRuns() {
        assertThat(ContentPolicy.forPages(false))
                .contains("script-src 'self';", "style-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void theFormMayEndOnTheGatewaysPage() {
        assertThat(ContentPolicy.forPages(false)).endsWith("form-action 'self' https:");
    }

    @Test
    void onlyADemonstrationLetsItEndOnAPageWithoutTls() {
        assertThat(ContentPolicy.forPages(true)).endsWith(" http:");
    }
}
