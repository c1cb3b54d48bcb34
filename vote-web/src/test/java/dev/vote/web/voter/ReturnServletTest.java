package dev.vote.web.voter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReturnServletTest {

    @Test
    void eitherNameOfTheReferenceIsEnough() {
        assertThat(ReturnServlet.name("A", null)).contains("A");
        assertThat(ReturnServlet.name(null, "A")).contains("A");
        assertThat(ReturnServlet.name("A", "A")).contains("A");
    }

    @Test
    void twoReferencesThatDifferAreNone() {
        assertThat(ReturnServlet.name("A", "B")).isEmpty();
        assertThat(ReturnServlet.name("", "B")).isEmpty();
    }

    @Test
    void withoutAReferenceThereIsNone() {
        assertThat(ReturnServlet.name(null, null)).isEmpty();
    }
}
