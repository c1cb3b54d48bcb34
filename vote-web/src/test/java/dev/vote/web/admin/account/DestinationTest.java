package dev.vote.web.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/contests/12/edit",
                "/admin/payments?status=REVIEW&from=2026-11-01",
                "/admin/audit?who=Ad%C3%A1ze"
            })
    void aPageOfTheStaffsIsGoneTo(String path) {
        assertThat(Destination.safe(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/admin",
                "//evil.example/admin",
                "/\\evil.example",
                "/admin//evil.example",
                "/admin/../contests",
                "/adminevil",
                "/admin\r\nLocation: https://evil.example",
                "/admin/\u0000",
                "javascript:alert(1)",
                "/contests",
                "/admin/login?to=/admin",
                "/admin/enrol",
                "/admin/welcome/abc"
            })
    void anythingElseIsTheOverview(String path) {
        assertThat(Destination.safe(path)).isEqualTo("/admin");
    }

    @Test
    void nothingIsTheOverview() {
        assertThat(Destination.safe(null)).isEqualTo("/admin");
    }
}
