package dev.vote.web.voter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageTest {

    @ParameterizedTest
    @EnumSource(Page.class)
    void everyPageCanBeRead(Page page) {
        assertThat(page.takes("GET")).isTrue();
        assertThat(page.takes("HEAD")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Page.class)
    void onlyThePageWithTheFormTakesAPost(Page page) {
        assertThat(page.takes("POST")).isEqualTo(page == Page.CONTESTANT);
        assertThat(page.allow().contains("POST")).isEqualTo(page == Page.CONTESTANT);
    }

    @ParameterizedTest
    @EnumSource(Page.class)
    void noPageTakesAnotherMethod(Page page) {
        assertThat(page.takes("PUT")).isFalse();
        assertThat(page.takes("DELETE")).isFalse();
        assertThat(page.takes("TRACE")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Page.class)
    void noViewCanBeAskedForDirectly(Page page) {
        assertThat(page.view()).startsWith("/WEB-INF/");
    }
}
