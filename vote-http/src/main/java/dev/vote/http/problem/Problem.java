package dev.vote.http.problem;

import dev.vote.http.language.Language;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * A problem document (RFC 9457).
 *
 * @param type stays the same for the same kind of problem; programs decide by it
 * @param detail what the caller can do
 * @param field the member of the request's body, or its header, that the problem is about
 * @param limit the bound that was missed
 * @param instance names this very occurrence in our log
 */
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        Optional<String> field,
        Optional<String> limit,
        Optional<URI> instance) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TEXTS = "dev.vote.http.problem.problems";

    public static Problem of(ProblemType type) {
        return of(type, Optional.empty(), Optional.empty());
    }

    public static Problem of(ProblemType type, String field) {
        return of(type, Optional.of(field), Optional.empty());
    }

    public static Problem of(ProblemType type, Optional<String> field, Optional<String> limit) {
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                detail(type.key(), Language.ENGLISH, field, limit),
                field,
                limit,
                Optional.empty());
    }

    /** The same with its detail in that language. */
    public Problem in(Language language) {
        String translated = detail(ProblemType.keyOf(type), language, field, limit);
        return new Problem(type, title, status, translated, field, limit, instance);
    }

    private static String detail(String key, Language language, Optional<String> field, Optional<String> limit) {
        Locale locale = language.getLocale();
        String pattern = ResourceBundle.getBundle(TEXTS, locale).getString(key);
        return new MessageFormat(pattern, locale).format(new Object[] {field.orElse(""), limit.orElse("")});
    }

    /** The same with the name under which our log has it. */
    public Problem at(URI occurrence) {
        return new Problem(type, title, status, detail, field, limit, Optional.of(occurrence));
    }

    /** Answers with it in the caller's language, where no REST container does. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Language.preferred(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getFullTag());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.getWriter().write(in(language).json());
    }

    private String json() {
        return Json.createObjectBuilder()
                .add("type", type.toString())
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .build()
                .toString();
    }

    public Response.ResponseBuilder response() {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(this);
    }

    /** With {@code Retry-After}; a part of a second counts as a whole one. */
    public Response response(Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
        return response().header(HttpHeaders.RETRY_AFTER, seconds).build();
    }
}
