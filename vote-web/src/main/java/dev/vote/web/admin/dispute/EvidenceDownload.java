package dev.vote.web.admin.dispute;

import dev.vote.payment.dispute.DisputeEvidence;
import dev.vote.payment.dispute.EvidenceRoom;
import dev.vote.web.admin.Asked;
import dev.vote.web.language.RequestLanguage;
import dev.vote.web.view.Links;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** The evidence about one dispute, to be sent to the gateway. That it was taken is on record. */
@WebServlet(name = "dispute-evidence")
public class EvidenceDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Asked asked;

    @EJB
    transient EvidenceRoom room;

    @Inject
    transient Links links;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<DisputeEvidence> taken = room.take(Long.parseLong(asked.part(0)));
        if (taken.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        DisputeEvidence evidence = taken.get();
        String reference = evidence.dossier().about().payment().getReference().value();
        URI receipt = links.payment(evidence.dossier().about().payment().getReference());
        Locale locale = RequestLanguage.of(request).getLocale();
        byte[] file = EvidenceZip.of(evidence, locale, receipt, clock.instant());
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"dispute-" + reference + ".zip\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    /** To look whether it is there would be on record as well. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "GET");
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
