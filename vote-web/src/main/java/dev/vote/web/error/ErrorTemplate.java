package dev.vote.web.error;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The error page's markup: read once, filled without Faces, because Faces may be what failed. */
final class ErrorTemplate {

    private static final String MARKUP = read();

    private ErrorTemplate() {}

    static String fill(ErrorTexts texts, String contextPath, UnaryOperator<String> assets) {
        Map<String, String> values = Map.of(
                "lang", texts.locale().toLanguageTag(),
                "status", Integer.toString(texts.status()),
                "title", texts.title(),
                "text", texts.text(),
                "home", texts.home(),
                "skip", texts.skip(),
                "brand", texts.brand(),
                "context", contextPath,
                "tokens", assets.apply("tokens.css"),
                "style", assets.apply("vote.css"));
        String page = MARKUP;
        for (Map.Entry<String, String> value : values.entrySet()) {
            page = page.replace("{{" + value.getKey() + "}}", escaped(value.getValue()));
        }
        return page;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String read() {
        try (InputStream markup = ErrorTemplate.class.getResourceAsStream("error.html")) {
            return new String(markup.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
