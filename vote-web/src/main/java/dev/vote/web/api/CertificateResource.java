package dev.vote.web.api;

import dev.vote.domain.certification.Certificate;
import dev.vote.payment.certification.Outcomes;
import dev.vote.web.certificate.CertificateFiles;
import dev.vote.web.language.Language;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A certified result as a file: text for whoever checks it, PDF for whoever prints it. */
@RequestScoped
@Path("/contests")
public class CertificateResource {

    static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";

    @Inject
    PublicResults results;

    @Inject
    Outcomes outcomes;

    @Inject
    CertificateFiles files;

    @GET
    @Path("/{slug}/certificate")
    @Produces({TEXT, Problem.MEDIA_TYPE})
    @Operation(
            summary = "The certified result as text, whose SHA-256 is its digest",
            description = "docs/verification.md has the format.")
    @APIResponse(responseCode = "200", description = "The latest certificate, or the one with that number")
    @APIResponse(responseCode = "403", description = "The results aren't shown yet; the detail says from when")
    @APIResponse(responseCode = "404", description = "No such contest, or no such certificate")
    public Response text(@PathParam("slug") String slug, @QueryParam("number") String number) {
        Certificate certificate = find(slug, number);
        return Response.ok(certificate.text())
                .type(TEXT)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + CertificateFiles.name(certificate, "txt") + '"')
                .build();
    }

    @GET
    @Path("/{slug}/certificate.pdf")
    @Produces({CertificateFiles.PDF, Problem.MEDIA_TYPE})
    @Operation(summary = "The certified result as PDF, in the caller's language")
    @APIResponse(responseCode = "200", description = "The latest certificate, or the one with that number")
    @APIResponse(responseCode = "403", description = "The results aren't shown yet; the detail says from when")
    @APIResponse(responseCode = "404", description = "No such contest, or no such certificate")
    public Response pdf(
            @PathParam("slug") String slug, @QueryParam("number") String number, @Context HttpServletRequest request) {
        Certificate certificate = find(slug, number);
        Language language = RequestLanguage.of(request);
        return Response.ok(files.pdf(certificate, language))
                .type(CertificateFiles.PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getFullTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + CertificateFiles.name(certificate, "pdf") + '"')
                .build();
    }

    private Certificate find(String slug, String number) {
        return CertificateFiles.wanted(number)
                .flatMap(wanted -> outcomes.certificate(results.get(slug), wanted))
                .orElseThrow(() -> new ApiProblem(ProblemType.NOT_FOUND));
    }
}
