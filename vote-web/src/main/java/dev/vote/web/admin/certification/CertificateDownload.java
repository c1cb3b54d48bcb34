package dev.vote.web.admin.certification;

import dev.vote.domain.certification.Certificate;
import dev.vote.payment.certification.CertificationDesk;
import dev.vote.web.admin.Asked;
import dev.vote.web.certificate.CertificateBusy;
import dev.vote.web.certificate.CertificateFiles;
import dev.vote.web.language.RequestLanguage;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** A contest's certificate as PDF, whether or not voters see the results; with {@code ?number=} an earlier one. */
@WebServlet(name = "certificate")
public class CertificateDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Asked asked;

    @EJB
    transient CertificationDesk desk;

    @Inject
    transient CertificateFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Certificate> certificate = CertificateFiles.wanted(request.getParameter("number"))
                .flatMap(number -> desk.certificate(asked.getContestId(), number));
        if (certificate.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] file;
        try {
            file = files.pdf(certificate.get(), RequestLanguage.of(request));
        } catch (CertificateBusy e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType(CertificateFiles.PDF);
        response.setHeader(
                "Content-Disposition", "inline; filename=\"" + CertificateFiles.name(certificate.get(), "pdf") + '"');
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
