package dev.vote.web.api;

import dev.vote.http.language.Language;
import dev.vote.http.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Writes the detail of a problem document in the caller's language. What isn't about a problem has no language. */
@Provider
public class ProblemLanguage implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem) {
            Language language =
                    Language.preferred(Optional.ofNullable(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
            response.setEntity(problem.in(language));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.getFullTag());
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }
}
