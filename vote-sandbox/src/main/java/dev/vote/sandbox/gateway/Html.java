package dev.vote.sandbox.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A piece of HTML that is safe to send. Made from a template, a resource in which <code>{{name}}</code> stands for a value:
 * texts are escaped, pieces of HTML go in as they are.
 */
record Html(String markup) {

    static final Html NOTHING = new Html("");

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    static Html text(String text) {
        return new Html(escape(text));
    }

    /** Safe between tags and in quoted attributes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** @throws IllegalArgumentException if a place has no value */
    static Html fill(String template, Map<String, Object> values) {
        Matcher matcher = PLACE.matcher(resource(template));
        return new Html(matcher.replaceAll(place -> Matcher.quoteReplacement(value(values, place.group(1)))));
    }

    /** A whole page. */
    static String page(String title, Html content) {
        return fill("layout.html", Map.of("title", title, "content", content)).markup();
    }

    static Html join(List<Html> pieces) {
        return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining("\n")));
    }

    static String resource(String name) {
        try (InputStream in = Html.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(Map<String, Object> values, String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no value for " + name);
        }
        return value instanceof Html html ? html.markup() : escape(value.toString());
    }
}
