package dev.vote.web.admin.export;

import dev.vote.domain.log.EventLog;
import dev.vote.payment.export.ExportBroken;
import dev.vote.payment.export.ExportJob;
import dev.vote.payment.export.ExportStream;
import dev.vote.payment.export.Exports;
import dev.vote.web.admin.Asked;
import dev.vote.web.language.RequestLanguage;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The one download of an export. It streams for as long as it takes; a file that isn't whole ends with a broken
 * connection, so that the browser says so and nobody takes half the payments for all of them.
 */
@WebServlet(name = "export-download", asyncSupported = true)
public class ExportDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final EventLog LOG = EventLog.of(ExportDownload.class);
    private static final String TEXTS = "dev.vote.web.admin.exports";

    @Inject
    transient Asked asked;

    @EJB
    transient Exports exports;

    @EJB
    transient ExportStream stream;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long id = Long.parseLong(asked.part(0));
        switch (exports.begin(id)) {
            case BEGUN -> send(id, request, response);
            case UNKNOWN -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            case OVER -> response.sendError(HttpServletResponse.SC_GONE);
            case FULL -> response.sendRedirect(request.getContextPath() + "/admin/exports?full=yes&run=" + id);
        }
    }

    /** To look whether it is there would use up the one download. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "GET");
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private void send(long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ExportJob job = exports.job(id);
        Locale locale = RequestLanguage.of(request).getLocale();
        ResourceBundle texts = ResourceBundle.getBundle(TEXTS, locale);
        response.setContentType(job.run().getFormat().mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + job.fileName() + '"');
        CutConnection connection = CutConnection.prepare(request, response);
        try {
            stream.write(id, texts::getString, response.getOutputStream());
        } catch (ExportBroken e) {
            connection.cut();
        } catch (EJBException e) {
            LOG.error("export.failed", e, "export", id);
            connection.cut();
        }
    }
}
