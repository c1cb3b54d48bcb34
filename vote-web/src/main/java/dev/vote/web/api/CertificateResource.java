package dev.vote.web.api;

import dev.vote.http.language.Language;
import dev.vote.http.problem.Problem;
import dev.vote.http.problem.ProblemType;
import dev.vote.web.certificate.CertificateBusy;
import dev.vote.web.certificate.CertificateFiles;
import dev.vote.web.language.RequestLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A certified result as a file: text for whoever checks it, PDF for whoever prints it. */
@RequestScoped
@Path("/contests")
public class CertificateResource {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";

    @Inject
    LatestCertificates latest;

    @Inject
    CertificateFiles files;

    @GET
    @Path("/{slug}/certificate")
    @Produces({TEXT, Problem.MEDIA_TYPE})
    @Operation(
            summary = "The certified result as text, whose SHA-256 is its digest",
            description = "docs/verification.md has the format.")
    @APIResponse(responseCode = "200", description = "The latest certificate, or the one with that number")
    @APIResponse(responseCode = "304", description = "As the caller has it")
    @APIResponse(responseCode = "403", description = "The results aren't shown yet; the detail says from when")
    @APIResponse(responseCode = "404", description = "No such contest, or no such certificate")
    public Response text(
            @PathParam("slug") String slug, @QueryParam("number") String number, @Context Request request) {
        LatestCertificates.Answer answer = latest.of(slug, number);
        EntityTag tag = answer.tag("");
        return Optional.ofNullable(request.evaluatePreconditions(tag))
                .orElseGet(() -> Response.ok(answer.text())
                        .type(TEXT)
                        .header(HttpHeaders.CONTENT_DISPOSITION, inline(answer, "txt")))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static String inline(LatestCertificates.Answer answer, String ending) {
        return "inline; filename=\"" + CertificateFiles.name(answer.certificate(), ending) + '"';
    }

    @GET
    @Path("/{slug}/certificate.pdf")
    @Produces({CertificateFiles.PDF, Problem.MEDIA_TYPE})
    @Operation(summary = "The certified result as PDF, in the caller's language")
    @APIResponse(responseCode = "200", description = "The latest certificate, or the one with that number")
    @APIResponse(responseCode = "304", description = "As the caller has it")
    @APIResponse(responseCode = "403", description = "The results aren't shown yet; the detail says from when")
    @APIResponse(responseCode = "404", description = "No such contest, or no such certificate")
    @APIResponse(responseCode = "503", description = "As many wait for it as may")
    public Response pdf(
            @PathParam("slug") String slug,
            @QueryParam("number") String number,
            @Context Request request,
            @Context HttpServletRequest caller) {
        LatestCertificates.Answer answer = latest.of(slug, number);
        Language language = RequestLanguage.of(caller);
        EntityTag tag = answer.tag('-' + language.getFullTag());
        return Optional.ofNullable(request.evaluatePreconditions(tag))
                .orElseGet(() -> Response.ok(files.pdf(answer.certificate(), language))
                        .type(CertificateFiles.PDF)
                        .header(HttpHeaders.CONTENT_LANGUAGE, language.getFullTag())
                        .header(HttpHeaders.CONTENT_DISPOSITION, inline(answer, "pdf")))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE)
                .build();
    }

    /** Where {@link CertificateBusy} is thrown. */
    static Response busy() {
        return Problem.of(ProblemType.UNAVAILABLE).response(PAUSE);
    }
}
