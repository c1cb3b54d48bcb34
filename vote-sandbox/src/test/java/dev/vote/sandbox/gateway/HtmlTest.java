package dev.vote.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void textsAreEscaped() {
        assertThat(link("\"><script>alert('x')</script>&").markup())
                .contains("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;")
                .doesNotContain("<script>");
    }

    @Test
    void piecesOfHtmlGoInAsTheyAre() {
        Html bold = new Html("<b>$1 {{words}}</b>");

        assertThat(Html.fill("link.html", Map.of("kind", "k", "href", "/", "words", bold))
                        .markup())
                .contains(">" + bold.markup() + "<");
    }

    @Test
    void aValueIsNoTemplate() {
        assertThat(link("{{href}}").markup()).contains(">{{href}}<");
    }

    @Test
    void aPlaceWithoutAValueIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Html.fill("link.html", Map.of()))
                .withMessageContaining("kind");
    }

    private static Html link(String words) {
        return Html.fill("link.html", Map.of("kind", "k", "href", "/", "words", words));
    }
}
